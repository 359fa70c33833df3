import type { DataFile } from './data-package'

/** Of more than so many articles there is a file a year; of more places one with a place a line. */
export const MANY = 500

export const NEWLINE_DELIMITED = 'application/x-ndjson'

/** Newline-delimited JSON: each line one value, none holding a line break. */
export const lines = (values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('')

/** What is said of a file before its text is there. */
export type About = Omit<DataFile, 'text' | 'bytes'>
