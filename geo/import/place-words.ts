/** The words, beyond its names in the gazetteer, by which texts speak of a place. */
export interface PlaceWords {
  readonly place: string
  /** All of these must be named in the article before words in context are taken for the place. */
  readonly inContextOf?: readonly string[]
  /** By BCP 47 tag. */
  readonly words: Readonly<Record<string, WordsOfLanguage>>
}

export const WORD_SENSES = [
  'names',
  'demonyms',
  'peoples',
  'capitals',
  'metonyms',
  'descriptions',
  'inContext',
  'vague',
  'ambiguous',
  'notThis',
  'namesakes'
] as const

/**
 * - names: short forms and irregular inflections;
 * - demonyms: adjectives of the state ("Armenian");
 * - peoples: its people, or a people ("Armenians"), always asked about;
 * - capitals: cities that stand for their state unless something happens in them;
 * - metonyms: institutions that stand for it ("the Kremlin");
 * - descriptions: words that fit no other place ("the Karabakh region");
 * - inContext: words that fit it in some articles ("the alliance"), always asked about;
 * - vague: words that may stand for it or for much else ("the region"), asked where words in context
 *   are, with no place proposed;
 * - ambiguous: names that it shares with another place ("Askipara"), always asked about;
 * - notThis: longer words that contain one of the above and mean something else;
 * - namesakes: words near which the name means another place or thing ("Goranboy").
 */
export type WordSense = (typeof WORD_SENSES)[number]
type WordsOfLanguage = Readonly<Partial<Record<WordSense, readonly string[]>>>
