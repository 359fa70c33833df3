import type { Fault } from '../../src/domain/fault'
import { limitsFor } from '../../src/domain/quotation'
import type { SiteContent } from '../../src/domain/site'
import type { FiledArticle } from './filed-article'
import { draftArticle, type DraftSentence } from './draft'
import type { Lexicon } from './lexicon'
import { mergeArticle, type Merged } from './merge'
import type { Options } from './options'
import { withProposals } from './propose-left-out'
import type { Source } from './source-file'

/** Letters; more is a whole text pasted as one line. */
const LONGEST_TITLE = 300

export interface Imported {
  readonly merged?: Merged
  /** Every sentence of the text, for what it names beyond the gazetteer. */
  readonly sentences: readonly DraftSentence[]
  readonly lang: string
  readonly faults: readonly Fault[]
}

/** An article's file from its source and from what is on file under its id. Pure. */
export function importArticle(
  path: string,
  source: Source,
  id: string,
  options: Options,
  before: FiledArticle | undefined,
  lexicon: Lexicon,
  site: SiteContent
): Imported {
  const lang = options.lang ?? before?.lang ?? source.lang
  const read = draftArticle(source.blocks, lang, lexicon)
  const draft = { ...read, credit: read.credit ?? source.facts.byline ?? null }
  const { sentences } = draft
  const fault = (message: string): Imported => ({
    sentences,
    lang,
    faults: [{ file: path, line: 1, message }]
  })
  if (draft.title.length > LONGEST_TITLE) {
    return fault(
      `The headline would have ${draft.title.length} letters, so the text seems to stand in one line. Put the headline on a line of its own, an empty line after it, and one between paragraphs; then import again.`
    )
  }
  if (!draft.sentences.some((sentence) => sentence.found.length > 0)) {
    return fault(
      'The text names no place of the gazetteer, so there is nothing to put on the map. If it speaks of a place that the atlas lacks, add the place (docs/editing.md) and import again.'
    )
  }
  const url = options.url ?? (before ? undefined : source.url)
  const meta = {
    id,
    lang,
    sha256: source.sha256,
    ...(options.publisher === undefined ? {} : { publisher: options.publisher }),
    ...(options.date === undefined ? {} : { published: options.date }),
    ...(url === undefined ? {} : { url })
  }
  const merged = mergeArticle(before, draft, meta, lexicon.places)
  if (before && before.excerpts.length > 0 && merged.kept < before.excerpts.length / 2) {
    return fault(
      `There is an article with the id "${id}" (“${before.title}”), and this text holds only ${merged.kept} of its ${before.excerpts.length} excerpts. If it is another article, import it with --id and another id.`
    )
  }
  const needed = new Set(site.questions.map(({ excerpt }) => excerpt))
  const file = withProposals(merged.file, limitsFor(merged.file, site), needed)
  return { merged: { ...merged, file }, sentences, lang, faults: [] }
}
