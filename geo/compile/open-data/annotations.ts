import { articleAddress, placeAddress } from '../../../src/domain/addresses'
import { findQuote, type TextRange } from '../../../src/domain/anchor'
import type { Article, Excerpt, Mention } from '../../../src/domain/article'
import type { Site } from '../../../src/pages/render'
import type { Field } from './geojson-fields'

/** What stands with each mention. */
export const ANNOTATION_FIELDS: readonly Field[] = [
  { name: 'id', description: 'Of the mention: its excerpt and its number there' },
  { name: 'motivation', description: 'Always “identifying”: it says which place is meant' },
  { name: 'body', description: 'The place, by the address of its page' },
  { name: 'target', description: 'The article, the excerpt in it, and the very words' }
]

/** The mentions of one article as a W3C Web Annotation page. */
export function annotations(article: Article, site: Site): object {
  const { origin, base } = site
  const source = article.url ?? origin + articleAddress(base, article.id)
  const id = `${origin}${base}data/annotations/${article.id}.json`
  const items = article.excerpts.flatMap((excerpt) =>
    excerpt.mentions.map((mention, at) => annotation(mention, excerpt, site, source, at + 1))
  )
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationPage',
    partOf: {
      id: `${id}#collection`,
      type: 'AnnotationCollection',
      label: `Places mentioned in “${article.title}”`,
      total: items.length,
      first: id
    },
    startIndex: 0,
    items
  }
}

function annotation(
  mention: Mention,
  excerpt: Excerpt,
  { origin, base }: Site,
  source: string,
  number: number
): object {
  const { exact, prefix, suffix } = mention.quote
  const [range] = findQuote(excerpt.text, mention.quote)
  return {
    id: `${origin}${base}data/annotations/${excerpt.id}-m${number}`,
    type: 'Annotation',
    motivation: 'identifying',
    body: {
      type: 'SpecificResource',
      purpose: 'identifying',
      source: origin + placeAddress(base, mention.place)
    },
    target: {
      type: 'SpecificResource',
      source,
      selector: {
        type: 'TextQuoteSelector',
        exact: excerpt.text,
        refinedBy: [
          {
            type: 'TextQuoteSelector',
            exact,
            ...(prefix === '' ? {} : { prefix }),
            ...(suffix === '' ? {} : { suffix })
          },
          ...(range ? [positionOf(excerpt.text, range)] : [])
        ]
      }
    }
  }
}

/** In Unicode code points, which the model counts in, not in JavaScript's halves of them. */
function positionOf(text: string, { start, end }: TextRange): object {
  const points = (to: number): number => [...text.slice(0, to)].length
  return { type: 'TextPositionSelector', start: points(start), end: points(end) }
}
