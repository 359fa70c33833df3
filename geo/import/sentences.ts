/** A sentence of a text and where it begins there. */
export interface Sentence {
  readonly text: string
  readonly start: number
}

/** After these a full stop ends no sentence. */
const ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = {
  en: (
    'Mr Mrs Ms Dr Prof Gen Col Lt Maj Capt Sgt Sen Rep Gov Pres St Mt No Nos vs etc e.g i.e ca approx ' +
    'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec U.S U.K U.N E.U a.m p.m Inc Ltd Co Corp Jr Sr'
  ).split(' '),
  ru: 'г гг в вв им ул пр д т.е т.д т.п т.к тыс млн млрд руб долл стр см др проф акад ген полк г-н г-жа св н.э'.split(
    ' '
  ),
  hy: 'թ թթ դր պրոֆ հ ք մ օր տիկ փող'.split(' '),
  az: 'c s il küç prof ak dr cən r ş mln mlrd'.split(' ')
}
const CLOSING = /^["”»'’)\]]+\s*/

/** The sentences of a text; joined with the spaces between them they are the text. */
export function sentencesOf(text: string, lang: string): Sentence[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' })
  const pieces = [...segmenter.segment(text)].flatMap(({ segment }) =>
    armenianColons(segment, lang)
  )
  return trimmed(mended(pieces, lang))
}

/** Puts together what the segmenter parts in an abbreviation, in brackets or before "he said". */
function mended(pieces: readonly string[], lang: string): string[] {
  const sentences: string[] = []
  for (const piece of pieces) {
    const before = sentences.at(-1)
    if (before === undefined) sentences.push(piece)
    else if (goesOn(before, piece, lang)) sentences[sentences.length - 1] = before + piece
    else {
      const closing = CLOSING.exec(piece)?.[0] ?? ''
      const belongsBefore = closing !== '' && hasOpenQuote(before)
      sentences[sentences.length - 1] = belongsBefore ? before + closing : before
      sentences.push(belongsBefore ? piece.slice(closing.length) : piece)
    }
  }
  return sentences
}

function goesOn(before: string, after: string, lang: string): boolean {
  if (/^[\s"”»'’)\]–—-]*\p{Ll}/u.test(after)) return true
  if (endsInAbbreviation(before, lang)) return true
  return count(before, '(') > count(before, ')') && after.includes(')')
}

function endsInAbbreviation(text: string, lang: string): boolean {
  const word = /([\p{L}.-]+)\.\s*$/u.exec(text)?.[1]
  if (word === undefined) return false
  if (/^\p{Lu}$/u.test(word)) return true
  const known = ABBREVIATIONS[lang.slice(0, 2)] ?? []
  return known.includes(word) || known.includes(word.toLowerCase())
}

/** Writers of Armenian type a colon where the full stop ։ belongs. */
const armenianColons = (text: string, lang: string): string[] =>
  lang.startsWith('hy') ? text.split(/(?<=[\p{Ll}»)]: )(?=[«\p{Lu}])/u) : [text]

const hasOpenQuote = (text: string): boolean =>
  count(text, '"') % 2 === 1 ||
  count(text, '“') > count(text, '”') ||
  count(text, '«') > count(text, '»')

const count = (text: string, part: string): number => text.split(part).length - 1

function trimmed(pieces: readonly string[]): Sentence[] {
  let at = 0
  return pieces.flatMap((piece) => {
    const start = at + piece.length - piece.trimStart().length
    at += piece.length
    const text = piece.trim()
    return text === '' ? [] : [{ text, start }]
  })
}
