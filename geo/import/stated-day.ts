import type { Block } from './block'
import { isDay } from './options'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DAY_LINE =
  /^(?:published(?: on)?:?\s*)?(?:\p{L}+day,?\s+)?(?:(?<month>\p{L}{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})|(?<day2>\d{1,2})\s+(?<month2>\p{L}{3,9})\.?,?\s+(?<year2>\d{4})|(?<iso>\d{4}-\d{2}-\d{2}))(?![\p{L}\p{N}])/iu

/** A day that the text states for itself, ISO, and the line that states it. */
export interface StatedDay {
  readonly day: string
  readonly line: number
}

/** The first day of the calendar in a date line of an English text; none where there is none. An update's is not the day of publication. */
export function statedDay(blocks: readonly Block[]): StatedDay | undefined {
  for (const { text, lines } of blocks) {
    const day = text.length < 100 ? dayIn(text) : undefined
    if (day !== undefined && isDay(day)) return { day, line: lines[0]?.line ?? 1 }
  }
  return undefined
}

function dayIn(text: string): string | undefined {
  const found = DAY_LINE.exec(text)?.groups
  if (!found) return undefined
  if (found['iso']) return found['iso']
  const month = MONTHS.indexOf((found['month'] ?? found['month2'] ?? '').slice(0, 3).toLowerCase())
  if (month < 0) return undefined
  const day = found['day'] ?? found['day2'] ?? ''
  const year = found['year'] ?? found['year2']
  return `${year}-${String(month + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
}

const A_DAY = 86_400_000

/** The day that the text or the page states, where the editor gives another. */
export interface OtherDay extends StatedDay {
  readonly by: 'text' | 'page'
}

/**
 * The text's own day where `date`, as the editor gives it, is another; without one the page's, where
 * `date` lies more than a day from it: pages state theirs for another time zone.
 */
export function otherDay(
  date: string,
  blocks: readonly Block[],
  published: string | undefined
): OtherDay | undefined {
  const own = statedDay(blocks)
  if (own) return own.day === date ? undefined : { ...own, by: 'text' }
  const isFar = published && Math.abs(Date.parse(published) - Date.parse(date)) > A_DAY
  return isFar ? { day: published, line: 1, by: 'page' } : undefined
}
