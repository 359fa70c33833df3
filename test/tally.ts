/** How many tests a run counted. */
export interface Tally {
  passed: number
  failed: number
  skipped: number
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 }

export const sum = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped
})

/** Reads the JSON of Vitest's reporter. Throws when it is not that, or counted no test. */
export function tallyOfVitest(json: string): Tally {
  const report = JSON.parse(json) as Record<string, unknown>
  const count = (key: string): number => counted(report[key], key)
  const failed = count('numFailedTests')
  return ran({
    passed: count('numPassedTests'),
    // A file that cannot be loaded counts no test, and is a failure all the same.
    failed: failed === 0 && report['success'] === false ? 1 : failed,
    skipped: count('numPendingTests') + count('numTodoTests')
  })
}

/** Reads the JSON of Playwright's reporter. Throws when it is not that, or counted no test. */
export function tallyOfPlaywright(json: string): Tally {
  const report = JSON.parse(json) as { stats?: Record<string, unknown>; errors?: unknown[] }
  const count = (key: string): number => counted(report.stats?.[key], key)
  const failed = count('unexpected') + count('flaky')
  return ran({
    passed: count('expected'),
    failed: failed === 0 && report.errors?.length ? 1 : failed,
    skipped: count('skipped')
  })
}

function counted(value: unknown, key: string): number {
  if (typeof value === 'number') return value
  throw new Error(`The test report counts no "${key}".`)
}

function ran(tally: Tally): Tally {
  if (tally.passed + tally.failed === 0) throw new Error('No test ran.')
  return tally
}

/** The line that closes `npm test`. */
export const closingLine = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`
