/**
 * A pattern for a word or phrase in all the forms that its language's simple rules give it,
 * against folded text. English needs none: its possessive stands outside the word.
 */
export function formsOf(words: string, lang: string): string {
  const parts = words.split(/[ ]/)
  switch (lang.slice(0, 3) === 'hyw' ? 'hy' : lang) {
    case 'ru':
      return parts.map(russianForms).join(SPACE)
    case 'hy':
      return withLast(parts, armenianForms)
    case 'az':
    case 'tr':
      return withLast(parts, azerbaijaniForms)
    default:
      return parts.map(hyphenOrSpace).join(SPACE)
  }
}

/** "Nagorno-Karabakh" and "Nagorno Karabakh" are one name. */
const SPACE = '[ -]'
const hyphenOrSpace = (word: string): string => escaped(word).replaceAll('\\-', SPACE)
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')

function withLast(parts: readonly string[], forms: (word: string) => string): string {
  const before = parts.slice(0, -1).map(hyphenOrSpace)
  return [...before, forms(parts.at(-1) ?? '')].join(SPACE)
}

/** Endings by the dictionary form's own; the longest that fits decides. */
const RUSSIAN: readonly (readonly [string, string])[] = [
  ['кий', 'к(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)'],
  ['ый', '(?:ый|ого|ому|ым|ом|ая|ой|ую|ое|ые|ых|ыми)'],
  ['ий', '(?:ий|его|ему|им|ем)'],
  ['ая', '(?:ая|ой|ую|ою)'],
  ['яя', '(?:яя|ей|юю|ею)'],
  ['ое', '(?:ое|ого|ому|ым|ом)'],
  ['ые', '(?:ые|ых|ым|ыми)'],
  ['ие', '(?:ие|ия|ию|ием|ии)'],
  ['ия', '(?:ия|ии|ию|ией|иею)'],
  ['ья', '(?:ья|ьи|ье|ью|ьей)'],
  ['ка', 'к(?:а|и|е|у|ой|ою)'],
  ['га', 'г(?:а|и|е|у|ой|ою)'],
  ['а', '(?:а|ы|е|у|ой|ою)'],
  ['я', '(?:я|и|е|ю|ей|ею)'],
  ['ь', '(?:ь|я|и|ю|ем|ём|е|ью)'],
  ['й', '(?:й|я|ю|ем|е)']
]

function russianForms(word: string): string {
  if (/^[\p{Lu}]{2,}$/u.test(word) || !/[а-яё]$/.test(word)) return hyphenOrSpace(word)
  const rule = RUSSIAN.find(([ending]) => word.endsWith(ending))
  if (rule) return hyphenOrSpace(word.slice(0, -rule[0].length)) + rule[1]
  if (/[уыиеёоэю]$/.test(word)) return hyphenOrSpace(word)
  return `${hyphenOrSpace(word)}(?:а|у|ом|ем|е|ы|ов|ам|ами|ах)?`
}

function armenianForms(word: string): string {
  const endings = /[աեէըիոօ]$/.test(word)
    ? '(?:ն|յի|յին|յից|յով|յում|ի|ին|ից|ով|ում)?'
    : '(?:ը|ն|ի|ին|ից|ով|ում|ումն|եր|երը|երի|երին|երից)?'
  return hyphenOrSpace(word) + endings
}

const azerbaijaniForms = (word: string): string =>
  `${hyphenOrSpace(word)}'?(?:(?:n?[ıiuü]n|[yn]?[ıiuüaə]|n?[dt][aə]n?|n?[dt][aə]k[ıi]|y?l[aə]|l[aə]r(?:[ıi]n?|[aə]|[dt][aə]n?)?))?`
