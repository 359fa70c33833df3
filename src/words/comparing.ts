import type { NamedBy } from '../domain/compare'
import { date } from './figures'

/** The words of two articles side by side; the rest is in `words.ts`. */
const english = {
  heading: 'Two articles side by side',
  page: (first: string, second: string) => `“${first}” beside “${second}”`,
  intro: 'Which places each names in the excerpts of this atlas, how often, and in which words.',
  place: 'Place',
  /** Of the column of one article. */
  article: (title: string, publisher: string | null, published: string) =>
    `“${title}”, ${publisher ?? 'no publisher named'}, ${date(published)}`,
  times: (count: number) => (count === 0 ? 'not named' : `${count} ×`),
  by: {
    both: 'Both name it',
    first: 'Only the first names it',
    second: 'Only the second names it'
  } satisfies Record<NamedBy, string>,
  onMap: 'On the map',
  close: 'End the comparison',
  missing: 'One of the two articles did not come, so they cannot be compared.',
  compareWith: (title: string) => `Beside “${title}”`
} as const

export type ComparingWords = typeof english

export const comparing: ComparingWords = english
