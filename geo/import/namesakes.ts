import type { TextRange } from '../../src/domain/anchor'
import {
  CLUB_AFTER,
  DISH_BEFORE,
  GOODS_AFTER,
  OFFICE_AFTER,
  OPENING,
  OTHER_BEFORE,
  OVERSEAS_AFTER,
  STANDS_ALONE,
  THING_AFTER,
  TONGUE_BEFORE
} from './namesake-words'
import { isTitle } from './title-case'

/**
 * What else the words may be than the place: `thing`, most likely (a dish, a game, a town overseas, a
 * person), so that no place is proposed; `perhaps`, part of a longer name that may speak of the place.
 */
export type Doubt = 'thing' | 'perhaps'

/** Whether a place of this map stands there, which explains the comma or capital beside the words. */
type IsPlace = (range: TextRange) => boolean

/** By what stands round the words. English only: other languages give capitals otherwise. */
export function doubtIn(
  text: string,
  range: TextRange,
  isAdjective: boolean,
  isPlace: IsPlace
): Doubt | undefined {
  const before = text.slice(0, range.start)
  const after = text.slice(range.end)
  if (THING_AFTER.test(after) || DISH_BEFORE.test(before)) return 'thing'
  if (CLUB_AFTER.test(after) || OTHER_BEFORE.test(before)) return 'thing'
  if (!isAdjective && OVERSEAS_AFTER.test(after)) return 'thing'
  if (!isAdjective && isInRegion(range, before, after, isPlace)) return 'perhaps'
  if (isAdjective && isLanguage(before, after)) return 'thing'
  if (GOODS_AFTER.test(after)) return 'perhaps'
  if (isTitle(text)) return undefined
  return (
    precededByName(before, isAdjective, isPlace) ??
    followedByName(range, before, after, isAdjective, isPlace)
  )
}

const REGION = /^, (\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)(?=[,.;:)”"]|$)/u
const IN_A_LIST = /(?:\p{Lu}[\p{L}-]+,\s+(?:and\s+)?|\band\s+)$/u

/** "Armenia, Colombia, is": not an item of a list, nor one beside a place on file. */
function isInRegion(range: TextRange, before: string, after: string, isPlace: IsPlace): boolean {
  const region = REGION.exec(after)
  if (!region || IN_A_LIST.test(before)) return false
  const start = range.end + 2
  if (isPlace({ start, end: start + (region[1]?.length ?? 0) })) return false
  return !/^, (?:and|or|as well)\b|^, \p{Lu}/u.test(after.slice(region[0].length))
}

/** "Lessons in Armenian.", "a translation from Russian". */
const isLanguage = (before: string, after: string): boolean =>
  TONGUE_BEFORE.test(before) && /^(?:[.,;:!?)”"]|$|\s(?:and|or|but|at|with)\b)/.test(after)

const NAME_BEFORE = /(?<![\p{L}\p{N}'’-])(\p{Lu}[\p{L}'’-]*\p{Ll})(\s+|-)$/u

/** "Jordan Belarus", "Ararat-Armenia", "Western Armenia"; not "In Armenia", "Tuesday Russia". */
function precededByName(before: string, isAdjective: boolean, isPlace: IsPlace): Doubt | undefined {
  const found = NAME_BEFORE.exec(before)
  const [, word = '', joint] = found ?? []
  if (!found || STANDS_ALONE.test(word) || /['’]s$/.test(word)) return undefined
  if (isPlace({ start: found.index, end: found.index + word.length })) return undefined
  const rest = before.slice(0, found.index)
  const opens = !/[\p{L}\p{N}]/u.test(rest) || /(?:[:.!?–—]\s*["“‘']?|["“‘(])\s*$/u.test(rest)
  if (opens && OPENING.test(word)) return undefined
  return isAdjective || joint === '-' ? 'perhaps' : 'thing'
}

const PLACED = /\b(?:in|of|between|across|near|from)\s+$/i

/** "Georgia Moscowitz", "Armenia Hotel", "Turkish Airlines"; not "Armenian Foreign Minister". */
function followedByName(
  range: TextRange,
  before: string,
  after: string,
  isAdjective: boolean,
  isPlace: IsPlace
): Doubt | undefined {
  const word = /^\s(\p{Lu}\p{Ll}[\p{L}-]*)/u.exec(after)?.[1]
  if (word === undefined || OFFICE_AFTER.test(after) || STANDS_ALONE.test(word)) return undefined
  if (isPlace({ start: range.end + 1, end: range.end + 1 + word.length })) return undefined
  return isAdjective || PLACED.test(before) ? 'perhaps' : 'thing'
}
