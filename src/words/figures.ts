import { spokenDate } from '../domain/dates'
import { words } from './words'

// Numbers, distances, areas and dates as a reader sees them, in the interface's language.

const number = new Intl.NumberFormat(words.locale)
const unit = (name: 'kilometer' | 'kilobyte' | 'meter'): Intl.NumberFormat =>
  new Intl.NumberFormat(words.locale, { style: 'unit', unit: name })
const kilometres = unit('kilometer')
const metresShort = unit('meter')
const kilobytes = unit('kilobyte')

export const km = (value: number): string => kilometres.format(value)

export const metres = (value: number): string => metresShort.format(value)

/** Of a file, in kilobytes of 1,000 bytes; a small one has one. */
export const fileSize = (bytes: number): string =>
  kilobytes.format(Math.max(1, Math.round(bytes / 1000)))

/** `Intl` has no square kilometre. */
export const squareKm = (value: number): string => words.units.squareKm(number.format(value))

/** An ISO date as exact as it is: day, month or year. */
export const date = (iso: string): string => spokenDate(iso, words.locale)

/** "4,388–4,400 km²": a range has its unit once. */
export const range = (from: number, to: number, spoken: (value: number) => string): string =>
  `${number.format(from)}–${spoken(to)}`
