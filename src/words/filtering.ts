/** Words of what passages are filtered by: they come with the first filter; the rest is in `words.ts`. */
import { words } from './words'

const english = {
  all: 'All',
  years: 'Passages by year',
  year: (year: string, n: number) => `${year}: ${words.passages.count(n)}`,
  since: 'Since',
  sinceDay: (day: string) => `since ${day}`,
  publisher: 'Publisher',
  kind: 'Kind',
  article: 'Article',
  clear: 'Show all passages',
  failed: 'What there is to choose from could not be fetched.'
} as const

export type FilterWords = typeof english

export const filterWords: FilterWords = english
