import { expect, test } from 'vitest'
import { buildDay } from './build-day'

test('a build says the day that the variable fixes', () => {
  expect(buildDay('1718236800')).toBe('2024-06-13')
  expect(buildDay(undefined)).toBe(new Date().toISOString().slice(0, 10))
})

test.each(['', 'today', '2024-06-13', '-1', '1e9', '9'.repeat(13)])(
  'refuses "%s" and says what it takes',
  (epoch) => {
    expect(() => buildDay(epoch)).toThrow(
      `SOURCE_DATE_EPOCH is "${epoch}", and takes whole seconds`
    )
  }
)
