import { isTitle } from '../import/title-case'

/** Capitalised words of a sentence that may name a place. */
export interface PossibleName {
  readonly words: string
  readonly start: number
  readonly end: number
  /** The words round it say that it is a place: "in …", "the village of …". */
  readonly isPlaced: boolean
  /** Capitals say nothing here: it opens the sentence, or the line is a headline. */
  readonly byChance: boolean
}

const NAME = /\p{Lu}[\p{L}\p{M}]*(?:['’-]\p{Lu}?[\p{L}\p{M}]+)*(?: \p{Lu}[\p{L}\p{M}'’-]*)*/gu
const IN =
  /(?:^|[\s(“"«])(?:in|at|near|outside|around|through|via|towards|into|across|inside|beside|в|во|под|около|близ|возле|через)\s+(?:(?:the|central|northern|southern|eastern|western|nearby|neighbouring)\s+)*$/iu
const A_PLACE_OF =
  /(?:village|town|city|province|region|district|valley|villages|towns|cities|provinces|regions|districts|сел[оае]|город[ае]?|район[ае]?)\s+(?:of\s+)?$/iu
const PLACE_NOUN =
  /^(?:'s|’s)?\s+(?:region|province|district|village|valley|corridor|lake|river|airport|pass|highway|gorge|peninsula|район|област|գյուղ|մարզ|rayonu|kəndi)\p{L}*/iu
const NO_PLACE =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$|^(?:I|He|She|It|They|We|The|Parliament|President|Prime Minister|Foreign Ministry|God|Internet|Telegram|Facebook|Twitter|Soviet|English|Russian|Armenian|Azerbaijani)$/u

export function possibleNames(text: string): PossibleName[] {
  const title = isTitle(text)
  return [...text.matchAll(NAME)].flatMap((match): PossibleName[] => {
    const start = match.index
    const words = match[0].replace(/['’]s$/, '').replace(/['’-]$/, '')
    const end = start + words.length
    const before = text.slice(0, start)
    const isPlaced = IN.test(before) || A_PLACE_OF.test(before) || PLACE_NOUN.test(text.slice(end))
    const opens = !/[\p{L}\p{N}]/u.test(before)
    if (NO_PLACE.test(words) || (words.length < 2 && !isPlaced)) return []
    return [{ words, start, end, isPlaced: isPlaced && !title, byChance: opens || title }]
  })
}

/** Runs of the words, longest first: "Lake Sevan", "Lake", "Sevan". */
export function partsOf({ words, start }: PossibleName): { words: string; start: number }[] {
  const each = [...words.matchAll(/[^ ]+/g)]
  const parts: { words: string; start: number }[] = []
  for (let length = each.length; length > 0; length -= 1) {
    for (let from = 0; from + length <= each.length; from += 1) {
      const first = each[from]!
      const last = each[from + length - 1]!
      const run = words.slice(first.index, last.index + last[0].length)
      parts.push({ words: run, start: start + first.index })
    }
  }
  return parts
}

/** What is left without the word that opens the sentence, whose capital says nothing. */
export function withoutOpening(possible: PossibleName): PossibleName | undefined {
  const space = possible.words.indexOf(' ')
  if (!possible.byChance || space < 0) return undefined
  const words = possible.words.slice(space + 1)
  return { ...possible, words, start: possible.start + space + 1, byChance: false }
}
