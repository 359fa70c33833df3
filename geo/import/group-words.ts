import type { MentionHow } from '../../src/domain/article'

/** Words that stand for places named elsewhere in the article. */
export interface GroupWords {
  readonly start: number
  readonly end: number
  readonly count: 'one' | 'two'
  readonly how: MentionHow
}

const NEIGHBOURS =
  'sides|countries|nations|neighbou?rs|states|governments|republics|capitals|foes|rivals'
const TWO: Readonly<Record<string, RegExp>> = {
  en: new RegExp(
    `\\b(?:(?:the|these|those) two(?: (?!of\\b)[\\p{L}-]+){0,2}|both) (?:${NEIGHBOURS})\\b(?! of\\b)`,
    'giu'
  ),
  ru: /(?<!\p{L})(?:об[ае]|обеих|обоих|обеим|обеими|дв[ае]|двух|двум|двумя) (?:сторон|стран|государств|сосед)\p{L}*/giu,
  hy: /(?<!\p{L})(?:երկու (?:երկր|կողմ|պետությ|հարևան)\p{L}*|կողմերը)/giu,
  az: /(?<!\p{L})(?:h[əe]r iki|iki) (?:tərəf|ölkə|dövlət|qonşu)\p{L}*/giu
}
const ONE: Readonly<Record<string, RegExp>> = {
  en: /\b(?:his|her|their) (?:own )?(?:country|nation|homeland)\b/gi,
  ru: /(?<!\p{L})(?:его|её|ее|своей|свою|своя|нашей|наша) стран(?:а|ы|е|у|ой)(?!\p{L})/giu,
  hy: /(?<!\p{L})(?:իր|նրա|մեր) երկ(?:իրը|րի|րին|րից|րում)(?!\p{L})/giu,
  az: /(?<!\p{L})ölkəsi(?:n\p{L}*)?(?!\p{L})/giu
}

/** What acts for a state, named by whose it is: it stands for the state. */
const INSTITUTION: Readonly<Record<string, RegExp>> = {
  en: /\b(?:his|her|its) (?:own )?(?:government|army|armed forces|military|troops|foreign ministry)\b/gi
}

/** "The two sides", "both countries", "his country", "her government" in the language's usual wordings. */
export function groupWordsIn(text: string, lang: string): GroupWords[] {
  const key = lang.slice(0, 2)
  const find = (
    pattern: RegExp | undefined,
    count: GroupWords['count'],
    how: MentionHow = 'description'
  ): GroupWords[] =>
    pattern
      ? [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
          start: index,
          end: index + words.length,
          count,
          how
        }))
      : []
  return [
    ...find(TWO[key], 'two'),
    ...find(ONE[key], 'one'),
    ...find(INSTITUTION[key], 'one', 'metonym')
  ]
}
