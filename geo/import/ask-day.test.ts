import { expect, test } from 'vitest'
import { dayChosen, dayQuestion, unansweredDay } from './ask-day'

const OTHER = { day: '2024-06-13', line: 3, by: 'text' } as const
const chosen = (reply: string) => dayChosen(reply, '2024-06-12', OTHER, '2024-07-01')

test('both days are shown with who says them, and none is proposed', () => {
  const asked = dayQuestion('2024-06-12', OTHER)
  expect(asked).toMatch(/The text says on line 3 .*2024-06-13; --date says 2024-06-12\. When/)
  expect(asked).not.toContain('Enter')
  expect(dayQuestion('2024-06-12', { ...OTHER, by: 'page' })).toMatch(/The page says that/)
})

test.each([
  ['1', { day: '2024-06-13' }],
  ['2', { day: '2024-06-12' }],
  ['2024-06-11', { day: '2024-06-11' }]
])('“%s” chooses a day', (reply, day) => expect(chosen(reply)).toEqual(day))

test.each([
  ['', /Answer 1, 2 or a day/],
  ['3', /Answer 1, 2 or a day/],
  ['2024-02-30', /Answer 1, 2 or a day/],
  ['2024-07-02', /in the future/]
])('“%s” chooses none', (reply, why) =>
  expect(chosen(reply)).toEqual({ why: expect.stringMatching(why) as string })
)

test('where nobody answers, a fault says both ways out', () => {
  const { line, message } = unansweredDay('a.txt', '2024-06-12', OTHER)
  expect(line).toBe(3)
  expect(message).toMatch(/Correct --date, or add --date-is-right/)
})
