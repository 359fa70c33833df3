/**
 * Text as a search compares it: small letters without marks, so that "Şuşa" is "susa" and
 * "Իջեւան" is "իջևան" however they were typed.
 */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/և|եւ/g, 'եվ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ı]/g, 'i')
    .replace(/[ə]/g, 'a')
    .replace(/[’ʼ'`ʻ]/g, '')

/** The words of a text, folded. */
export const wordsOf = (text: string): string[] =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/**
 * How a word sounds, roughly, in Latin letters: spellings of one name in the region's scripts and
 * transcriptions come out alike ("Qarabağ", "Karabakh", "Gharabagh", "Карабах"). Coarse on
 * purpose: it is for finding, never for telling two names apart.
 */
export function soundOf(word: string): string {
  const latin = [...folded(word)].map((letter) => LATIN.get(letter) ?? letter).join('')
  return SOUNDS.reduce((text, [pattern, sound]) => text.replace(pattern, sound), latin)
}

const pairs = (letters: string, latin: string): [string, string][] => {
  const sounds = latin.split(' ')
  return [...letters].map((letter, at) => [letter, sounds[at] ?? ''])
}

/** Cyrillic and Armenian (Eastern pronunciation) letters, marks already gone. */
const LATIN: ReadonlyMap<string, string> = new Map([
  ...pairs(
    'абвгдежзиклмнопрстуфхцчшщыэюяіў',
    'a b v g d e zh z i k l m n o p r s t u f kh ts ch sh sh i e u ya i v'
  ),
  ...pairs('ғқңөұүһәҷҳӣ', 'gh k n o u u h a j h i'),
  ...pairs(
    'աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ',
    'a b g d e z e i t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f'
  ),
  ['ъ', ''],
  ['ь', '']
])

/** The order matters: longer spellings go first. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ou/g, 'u'],
  [/ov(?=[^aeiou])/g, 'u'],
  [/dzh|dj/g, 'j'],
  [/kh|gh|[qgx]/g, 'k'],
  [/sh|ch|zh|ts|[cjz]/g, 's'],
  [/ya|ye/g, 'a'],
  [/yu/g, 'u'],
  [/y/g, 'i'],
  [/w/g, 'v'],
  [/[eo]/g, 'a'],
  [/i+/g, 'i'],
  [/(.)\1+/g, '$1']
]

/** Whether one letter changed, added or left out makes one word the other; not for a word itself. */
export function isOneLetterApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1 || a === b) return false
  let at = 0
  while (short[at] === long[at] && at < short.length) at += 1
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1)
}
