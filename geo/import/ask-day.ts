import type { Fault } from '../../src/domain/fault'
import { isDay } from './options'
import type { Replies } from './replies'
import type { OtherDay } from './stated-day'

const whoSays = ({ by, line }: OtherDay): string =>
  by === 'text' ? `The text says on line ${line} that it is of` : 'The page says that it is of'

/** What is asked where the editor's day and the article's own are two. */
export const dayQuestion = (date: string, other: OtherDay): string =>
  `
${whoSays(other)} ${other.day}; --date says ${date}. When was the article published?
  1  ${other.day}
  2  ${date}
  q = stop; or type another day`

/** The day that a reply chooses, or why it chooses none. No proposal: a wrong day stays for ever. */
export function dayChosen(
  reply: string,
  date: string,
  other: OtherDay,
  today: string
): { day: string } | { why: string } {
  const day = reply === '1' ? other.day : reply === '2' ? date : reply
  if (!isDay(day)) return { why: 'Answer 1, 2 or a day, as 2024-06-13.' }
  if (day > today) return { why: `${day} lies in the future (today is ${today}).` }
  return { day }
}

/** What is said where nobody answers. */
export const unansweredDay = (file: string, date: string, other: OtherDay): Fault => ({
  file,
  line: other.line,
  message: `${whoSays(other)} ${other.day}, --date says ${date}. Which is right? Correct --date, or add --date-is-right.`
})

/** The day that whoever is asked chooses; undefined where it stays open. */
export async function askDay(
  ask: Replies['ask'],
  date: string,
  other: OtherDay,
  today: string
): Promise<string | undefined> {
  console.log(dayQuestion(date, other))
  for (;;) {
    const reply = await ask('> ')
    if (reply === undefined || reply === 'q') return undefined
    const chosen = dayChosen(reply, date, other, today)
    if ('day' in chosen) return chosen.day
    console.log(chosen.why)
  }
}
