import { test } from 'vitest'

/** `npm run test:long` says so. */
const ALL = process.env['ATLAS_LONG'] !== undefined

/** A table's rows; of one whose tests take long, `npm test` takes the first alone. */
export const samplesOf = <T>(rows: readonly T[]): readonly T[] => (ALL ? rows : rows.slice(0, 1))

/** A test that `npm test` leaves to `npm run test:long`. A whole file of them is called `*.long.test.ts`. */
export const longTest: (name: string, act: () => void | Promise<void>, timeout?: number) => void =
  ALL ? test : () => undefined

/** How many made-up cases a test takes: `sample` in `npm test`. */
export const runsOf = (sample: number, all: number): number => (ALL ? all : sample)
