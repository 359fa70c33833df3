import { EXCERPT_KINDS, type ExcerptKind } from './article'
import { tidyText } from './tidy-text'

/** Which of a place's passages are read; what it does not say, all have. One article alone is a choice of its own. */
export interface PassageFilter {
  /** Year of publication. */
  readonly year?: string
  /** ISO day: published then or later. */
  readonly since?: string
  /** As `publisherKey` writes it. */
  readonly publisher?: string
  readonly kind?: ExcerptKind
  /** As `wordsSought` writes them; who holds them best goes first. */
  readonly words?: string
  /** The newest first, whoever holds the words best. */
  readonly order?: 'newest'
}

export const NO_FILTER: PassageFilter = {}

export const isFiltering = (filter: PassageFilter): boolean => Object.keys(filter).length > 0

const LONGEST_PUBLISHER = 60

/** A publisher as links carry it; empty where the copy names none. */
export const publisherKey = (publisher: string | null): string =>
  tidyText(publisher ?? '', LONGEST_PUBLISHER)

export const LONGEST_WORDS = 60

/** What a reader looks for as links carry it; empty where it is nothing. */
export const wordsSought = (typed: string): string => tidyText(typed, LONGEST_WORDS).trim()

const isDay = (text: string): boolean => {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

const VALID: { readonly [Key in keyof Required<PassageFilter>]: (text: string) => boolean } = {
  year: (text) => /^\d{4}$/.test(text),
  since: isDay,
  publisher: (text) => publisherKey(text) === text,
  kind: (text) => EXCERPT_KINDS.some((kind) => kind === text),
  words: (text) => text !== '' && wordsSought(text) === text,
  order: (text) => text === 'newest'
}
const KEYS = Object.keys(VALID) as (keyof PassageFilter)[]

/** `year:2024;kind:quote`, in one order. */
export const filterText = (filter: PassageFilter): string =>
  KEYS.flatMap((key) => {
    const value = filter[key]
    return value === undefined ? [] : [`${key}:${value.replace(/[%;]/g, encodeURIComponent)}`]
  }).join(';')

/** The filter that the text says; any part that says none goes to `ignore`. */
export function filterOf(text: string, ignore: (part: string) => void): PassageFilter {
  const found = new Map<string, string>()
  for (const part of text.split(';').filter((each) => each !== '')) {
    const at = part.indexOf(':')
    const key = KEYS.find((each) => each === part.slice(0, at))
    const value = part.slice(at + 1).replace(/%25|%3B/g, decodeURIComponent)
    if (key && !found.has(key) && VALID[key](value)) found.set(key, value)
    else ignore(part)
  }
  return Object.fromEntries(found)
}
