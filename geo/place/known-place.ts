import { foldWord } from '../import/fold'

/** A place that a list at hand knows, whether or not it is on this map. */
export interface KnownPlace {
  readonly name: string
  /** Further names and spellings, in any language. */
  readonly further: readonly string[]
  readonly kind: 'town' | 'state' | 'sea' | 'lake' | 'group'
  readonly at?: readonly [lng: number, lat: number]
  /** The state that it lies in, in English. */
  readonly country?: string
  /** 0 where none is known. */
  readonly population: number
  /** The list, as the source of a point or name is written. */
  readonly source: string
  /** Whether the base map or the list of states has it: few names, safe to trust alone. */
  readonly isPlain: boolean
}

/** Names alike but for case, marks, apostrophes and hyphens have one key. */
export const nameKey = (name: string): string =>
  foldWord(name)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll('ə', 'a')
    .replace(/['’ʻ]/g, '')
    .replace(/[\s\p{Pd}]+/gu, ' ')
    .trim()

/** Places by the key of each of their names. */
export type KnownNames = ReadonlyMap<string, readonly KnownPlace[]>

export function byName(places: readonly KnownPlace[]): KnownNames {
  const index = new Map<string, KnownPlace[]>()
  for (const place of places) {
    for (const key of new Set([place.name, ...place.further].flatMap(nameKeys))) {
      const there = index.get(key)
      if (there) there.push(place)
      else index.set(key, [place])
    }
  }
  return index
}

/** "Lachin / Berdzor" are two names of one place. */
const nameKeys = (name: string): string[] => name.split(' / ').map(nameKey)

/** The word as texts have it and the forms from which simple endings may have made it. */
export function baseForms(word: string, lang: string): string[] {
  const without = (...endings: string[]): string[] =>
    endings.filter((ending) => word.endsWith(ending)).map((ending) => word.slice(0, -ending.length))
  switch (lang.slice(0, 2)) {
    case 'ru': {
      const stems = without(
        'а',
        'у',
        'ом',
        'ем',
        'е',
        'ы',
        'и',
        'ой',
        'ей',
        'ю',
        'я',
        'ии',
        'ию',
        'ией'
      )
      return [word, ...stems.flatMap((stem) => ['', 'а', 'я', 'ь', 'ия'].map((end) => stem + end))]
    }
    case 'hy':
      return [word, ...without('ում', 'ից', 'ին', 'ով', 'ի', 'ն', 'ը', 'յում', 'յի', 'յից')]
    case 'az':
    case 'tr':
      return [
        word,
        ...without(
          'da',
          'də',
          'dan',
          'dən',
          'a',
          'ə',
          'ya',
          'yə',
          'ın',
          'in',
          'un',
          'ün',
          'nın',
          'nin',
          'la',
          'lə'
        )
      ]
    default:
      return [word, ...without("'s", '’s', "'", '’')]
  }
}
