import type { AnchoredExcerpt, ArticleHead } from '../article'
import { nameOf, type NameChoice } from '../names'
import type { Place } from '../place'
import { keyOf, type CitedAtlas, type Reference } from './reference'

/** By which atlas something is cited, and when it was read. */
export interface Citing {
  readonly atlas: Omit<CitedAtlas, 'url'>
  /** ISO; null on a page that cannot know it. */
  readonly accessed: string | null
  /** The language of what the atlas itself says, BCP 47. */
  readonly lang: string
  /** The day on which the page was made, ISO, where it is cited as it stood. */
  readonly made: string | null
}

const keyIn = ({ atlas }: Citing, id: string): string => keyOf(`${atlas.title} ${id}`)

/** `note` says where it is; `url` leads to its page. */
export const placeReference = (
  citing: Citing,
  place: Place,
  { url, note, names }: { url: string | null; note: string | undefined; names: NameChoice }
): Reference => ({
  kind: 'place',
  key: keyIn(citing, place.id),
  title: nameOf(place, names),
  lang: citing.lang,
  publisher: citing.atlas.publisher,
  issued: citing.made,
  url,
  ...(note !== undefined && { note }),
  atlas: { ...citing.atlas, url },
  accessed: citing.accessed
})

/** `url` leads to the page about the article. */
export const articleReference = (
  citing: Citing,
  article: Pick<ArticleHead, 'id' | 'title' | 'publisher' | 'published' | 'url' | 'lang'>,
  url: string | null
): Reference => ({
  kind: 'article',
  key: keyIn(citing, article.id),
  title: article.title,
  lang: article.lang,
  publisher: article.publisher,
  issued: article.published,
  url: article.url,
  atlas: { ...citing.atlas, url },
  accessed: citing.accessed
})

/** `url` leads to the passage itself. */
export const passageReference = (
  citing: Citing,
  { article, excerpt }: { article: ArticleHead; excerpt: AnchoredExcerpt },
  url: string | null
): Reference => ({
  ...articleReference(citing, article, url),
  kind: 'passage',
  key: keyIn(citing, excerpt.id),
  quote: excerpt.text
})

/** `title` says what the map shows; `url` restores it. */
export const viewReference = (citing: Citing, title: string, url: string): Reference => ({
  kind: 'view',
  key: keyIn(citing, 'view'),
  title,
  lang: citing.lang,
  publisher: citing.atlas.publisher,
  issued: citing.made,
  url,
  atlas: { ...citing.atlas, url },
  accessed: citing.accessed
})
