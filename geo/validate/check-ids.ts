import type { Fault } from '../../src/domain/fault'
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

function lastNumberIn(text: string | undefined): number | undefined {
  const found = text === undefined ? null : /^ {2}"lastNumber": (\d+)/m.exec(text)
  return found ? Number(found[1]) : undefined
}

const numberOf = (id: string): number => Number(/-(\d+)$/.exec(id)?.[1] ?? 0)
