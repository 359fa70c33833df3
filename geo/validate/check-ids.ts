import type { Fault } from '../../src/domain/fault'
import { areAlike } from '../import/match-sentences'
import type { ArticleFile } from '../read'

/** Excerpt numbers are given once: none lies above the last one given, which stands in the file. */
export const checkExcerptNumbers = (articles: readonly ArticleFile[]): Fault[] =>
  articles.flatMap(({ file, article: { value, lineOf } }) => {
    const numbers = value.excerpts.map(({ id }) => numberOf(id))
    const highest = Math.max(0, ...numbers)
    const { lastNumber } = value
    if (lastNumber === undefined) {
      const message = `"lastNumber" is missing, the highest number ever given to an excerpt of "${value.id}"; without it a number could come to mean other words. Write "lastNumber": ${highest}, or more where excerpts were taken out.`
      return [{ file, line: lineOf([]), message, mendedByReview: true }]
    }
    return value.excerpts.flatMap(({ id }, at) =>
      numberOf(id) > lastNumber
        ? [
            {
              file,
              line: lineOf(['excerpts', at, 'id']),
              message: `The excerpt ${id} has a number above "lastNumber", ${lastNumber}. Write "lastNumber": ${highest}.`
            }
          ]
        : []
    )
  })

/** Against the files as they were committed: a last number that is lower would give numbers again. */
export const checkNumbersKept = (
  articles: readonly ArticleFile[],
  committed: (file: string) => string | undefined
): Fault[] =>
  articles.flatMap(({ file, article: { value, lineOf } }) => {
    const before = lastNumberIn(committed(file))
    if (before === undefined || value.lastNumber === undefined || value.lastNumber >= before) {
      return []
    }
    const message = `"lastNumber" of "${value.id}" is ${value.lastNumber} and was ${before}; it is never lowered, since links carry every number up to it. Write "lastNumber": ${before}.`
    return [{ file, line: lineOf(['lastNumber']), message }]
  })

/** Against the files as they were committed: a number that now has other words, which old links would show. */
export const checkWordsKept = (
  articles: readonly ArticleFile[],
  committed: (file: string) => string | undefined
): Fault[] =>
  articles.flatMap(({ file, article: { value, lineOf } }) => {
    const before = wordsIn(committed(file))
    return value.excerpts.flatMap(({ id, text }, at): Fault[] => {
      const old = before.get(id)
      if (old === undefined || areAlike(old, text)) return []
      const message = `The excerpt ${id} had other words when it was committed (“${beginningOf(old)}”); links to it would show these. Give these a number of their own: ${value.id}-${(value.lastNumber ?? 0) + 1}, and raise "lastNumber".`
      return [{ file, line: lineOf(['excerpts', at, 'text']), message }]
    })
  })

const beginningOf = (text: string): string => (text.length > 50 ? `${text.slice(0, 49)}…` : text)

/** Excerpts' texts by id; none where the file was not there or could not be read. */
function wordsIn(text: string | undefined): ReadonlyMap<string, string> {
  try {
    const { excerpts } = JSON.parse(text ?? '{}') as { excerpts?: { id: string; text: string }[] }
    return new Map((excerpts ?? []).map((excerpt) => [excerpt.id, excerpt.text]))
  } catch {
    return new Map()
  }
}

function lastNumberIn(text: string | undefined): number | undefined {
  const found = text === undefined ? null : /^ {2}"lastNumber": (\d+)/m.exec(text)
  return found ? Number(found[1]) : undefined
}

const numberOf = (id: string): number => Number(/-(\d+)$/.exec(id)?.[1] ?? 0)
