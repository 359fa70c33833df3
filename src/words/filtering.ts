/** Words of what passages are filtered by: they come with the first filter; the rest is in `words.ts`. */
import { figure } from './corpus'
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
  words: 'Words',
  wordsHint: 'In these passages',
  sought: (words: string) => `“${words}”`,
  order: 'Order',
  bestFirst: 'Best match first',
  newestFirst: 'Newest first',
  newest: 'newest first',
  partial: (n: number) =>
    `The first ${figure.format(n)}; there may be more. What is in so many passages is looked for in the newest alone: further letters or words find older ones.`,
  clear: 'Show all passages',
  failed: 'What there is to choose from could not be fetched.'
} as const

export type FilterWords = typeof english

export const filterWords: FilterWords = english
