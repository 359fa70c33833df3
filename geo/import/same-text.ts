import type { Fault } from '../../src/domain/fault'
import type { FiledArticle } from './filed-article'

/** Fewer excerpts in common are a quotation from the other article. */
const FEWEST = 3

/** Refuses a text that is on file under another id: the same file, or most of its excerpts. */
export function sameTextFaults(
  file: string,
  id: string,
  sha256: string,
  sentences: readonly string[],
  articles: readonly Pick<FiledArticle, 'id' | 'title' | 'sha256' | 'excerpts'>[]
): Fault[] {
  const own = new Set(sentences)
  const other = articles.find((article) => {
    if (article.id === id) return false
    if (article.sha256 === sha256) return true
    const shared = article.excerpts.filter(({ text }) => own.has(text)).length
    return shared >= FEWEST && shared > article.excerpts.length / 2
  })
  if (!other) return []
  const message = `This text is on file as "${other.id}" (“${other.title}”). To bring that article up to date, import with --id ${other.id}.`
  return [{ file, line: 1, message }]
}
