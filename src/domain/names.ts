import type { AltName, Place } from './place'

/** What a reader may choose: the language of places' names. */
export const NAME_CHOICES = ['en', 'local', 'hy', 'az', 'ru'] as const
export type NameChoice = (typeof NAME_CHOICES)[number]

/** What names are in unless the reader asks for others. */
export const ENGLISH: NameChoice = 'en'

export const isNameChoice = (value: unknown): value is NameChoice =>
  NAME_CHOICES.some((choice) => choice === value)

/** Western Armenian is read by whoever reads Armenian; it stands in where there is no other. */
const CLOSE: Readonly<Record<string, readonly string[]>> = { hy: ['hyw'] }

/**
 * The place's name as the reader chose it: one, or one in each local language, in the order of the
 * gazetteer. The English name where the gazetteer has none, on its own or as it stands within a
 * sentence; nothing is made up.
 */
export function namesOf(
  place: Place,
  choice: NameChoice,
  within: 'alone' | 'sentence' = 'alone'
): readonly AltName[] {
  const name = (within === 'sentence' && place.inSentence) || place.name
  const english: AltName = { name, lang: ENGLISH }
  if (choice === ENGLISH) return [english]
  const langs = choice === 'local' ? (place.localLanguages?.codes ?? []) : [choice]
  const found = langs.flatMap((lang) => nameIn(place, lang) ?? [])
  const written = found.filter(
    ({ name }, at) => found.findIndex((other) => other.name === name) === at
  )
  return written.length > 0 ? written : [english]
}

/** Stands between two names of one place, in the English ones too. */
export const BETWEEN_NAMES = ' / '

/** The same as one text, two names joined as in the English ones. */
export const nameOf = (
  place: Place,
  choice: NameChoice,
  within: 'alone' | 'sentence' = 'alone'
): string =>
  namesOf(place, choice, within)
    .map(({ name }) => name)
    .join(BETWEEN_NAMES)

/** All names but those chosen, the English one first. */
export function otherNamesOf(place: Place, choice: NameChoice): AltName[] {
  const chosen = namesOf(place, choice)
  return [{ name: place.name, lang: ENGLISH }, ...place.altNames].filter(
    (each) => !chosen.some(({ name, lang }) => name === each.name && lang === each.lang)
  )
}

/** The first on file: gazetteers put the usual name before others. */
const nameIn = ({ altNames }: Place, lang: string): AltName | undefined =>
  [lang, ...(CLOSE[lang] ?? [])]
    .map((each) => altNames.find((name) => name.lang === each))
    .find((name) => name !== undefined)
