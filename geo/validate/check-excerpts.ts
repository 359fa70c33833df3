import { foldSpace } from '../../src/domain/anchor'
import type { Article, Excerpt } from '../../src/domain/article'
import { checkMentions, type MentionRules } from './check-mentions'
import type { Told } from './one-cause'

export type Report = (
  message: string,
  path: readonly (string | number)[],
  more?: Omit<Told, 'file' | 'line' | 'message'>
) => void

/** An article's excerpts: their ids, order, kinds and texts, and their mentions. */
export function checkExcerpts(
  article: Article,
  /** The id that the file is named for. */
  id: string,
  asked: ReadonlySet<string>,
  isReviewed: boolean,
  rules: MentionRules,
  report: Report
): void {
  const { excerpts } = article
  if (excerpts.length === 0) {
    return report('The article has no excerpt. Import it again, or take the file out.', [
      'excerpts'
    ])
  }
  const isMute = excerpts.every((each) => each.mentions.length === 0 && !asked.has(each.id))
  if (isMute) {
    report(
      'The article names no place of the map: none of its excerpts has a mention. Add the mentions, or take the file out.',
      ['excerpts']
    )
  }
  if (!isReviewed) checkNumbers(excerpts, report)
  checkHeadline(article, report)
  excerpts.forEach((excerpt, at) => {
    const own = (message: string, ...path: (string | number)[]): void =>
      report(message, ['excerpts', at, ...path])
    if (!new RegExp(`^${id}-[1-9]\\d*$`).test(excerpt.id)) {
      own(`The excerpt's id is "${excerpt.id}"; it must be "${id}-" and a number.`, 'id')
    }
    if (excerpt.text !== foldSpace(excerpt.text)) {
      own('The text holds line breaks, no-break or double spaces. Fold each to one space.', 'text')
    }
    if (excerpt.mentions.length === 0 && !asked.has(excerpt.id) && !isMute) {
      own('The excerpt mentions no place. Add the mention, or take the excerpt out.', 'mentions')
    }
    checkMentions(excerpt, rules, (message, mention, more) =>
      report(message, ['excerpts', at, 'mentions', mention], more)
    )
  })
}

/**
 * A first import numbers excerpts as the text has them. A later one puts new ones, with higher numbers,
 * between them; then only the text itself can tell the order.
 */
function checkNumbers(excerpts: readonly Excerpt[], report: Report): void {
  const numbers = excerpts.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? NaN))
  const at = numbers.findIndex((number, index) => number < (numbers[index - 1] ?? 0))
  if (at < 0) return
  report(
    `The excerpt "${excerpts[at]!.id}" stands after "${excerpts[at - 1]!.id}". Put the excerpts in the article's order, which their numbers follow.`,
    ['excerpts', at, 'id'],
    { cause: causeOfOrder(excerpts[at]!.id), followsFrom: idsOf(excerpts[at]!.id) }
  )
}

/** An excerpt's id: where that stands twice, its order says nothing. */
export const idsOf = (excerpt: string): string => `id of ${excerpt}`
export const causeOfOrder = (excerpt: string): string => `order: ${excerpt}`

function checkHeadline({ title, excerpts }: Article, report: Report): void {
  const late = excerpts.findIndex(({ kind }, at) => kind === 'headline' && at > 0)
  if (late > 0) {
    report(
      `The excerpt "${excerpts[late]!.id}" is called a headline, but stands below the first. Correct its "kind".`,
      ['excerpts', late, 'kind']
    )
  }
  const [first] = excerpts
  if (first?.kind === 'headline' && foldSpace(title) !== first.text) {
    report(
      `The title (“${title}”) differs from the headline excerpt (“${first.text}”). Copy the one that the article prints.`,
      ['title']
    )
  }
}
