import { describe, expect, test } from 'vitest'
import { closingLine, NOTHING, sum, tallyOfPlaywright, tallyOfVitest } from './tally'

const vitest = (more: object = {}): string =>
  JSON.stringify({
    numPassedTests: 5,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 1,
    success: true,
    ...more
  })

const playwright = (stats: object = {}, errors: unknown[] = []): string =>
  JSON.stringify({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 1, ...stats }, errors })

describe('the count of tests', () => {
  test('adds up both runners', () => {
    const both = [tallyOfVitest(vitest()), tallyOfPlaywright(playwright({ unexpected: 2 }))]
    expect(closingLine(both.reduce(sum, NOTHING))).toBe('8 passed, 2 failed, 3 skipped')
  })

  test('says nothing of skipped tests where there are none', () => {
    expect(closingLine({ passed: 1, failed: 0, skipped: 0 })).toBe('1 passed, 0 failed')
  })

  test('counts a test file that cannot be loaded as failed', () => {
    expect(tallyOfVitest(vitest({ success: false })).failed).toBe(1)
    expect(tallyOfPlaywright(playwright({}, [{ message: 'x' }])).failed).toBe(1)
  })

  test('counts a test that passed only now and then as failed', () => {
    expect(tallyOfPlaywright(playwright({ flaky: 1 })).failed).toBe(1)
  })

  test.each([
    ['Vitest', () => tallyOfVitest(vitest({ numPassedTests: 0 }))],
    ['Playwright', () => tallyOfPlaywright(playwright({ expected: 0 }))]
  ])('refuses a run of %s that ran no test', (_, read) => {
    expect(read).toThrow('No test ran.')
  })

  test.each([
    ['Vitest', () => tallyOfVitest('{}')],
    ['Playwright', () => tallyOfPlaywright('{}')]
  ])('refuses a report that is not %s’s', (_, read) => {
    expect(read).toThrow('counts no')
  })
})
