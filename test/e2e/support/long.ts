/** Of a test that `npm run test:long` has beside the samples of `npm test`. */
export const LONG = { tag: '@long' }

/** Of the tests of a table: those that are no samples are long. */
export const unless = (isSample: boolean): { tag?: string } => (isSample ? {} : LONG)
