import { expect, test } from 'vitest'
import { blocksOfPlainText } from './plain-text'
import { otherDay, statedDay } from './stated-day'

const blocks = (line: string): ReturnType<typeof blocksOfPlainText> =>
  blocksOfPlainText(
    `Posts stand at the border\n\n${line}\n\nThe last post was set on 2 May 2024 in rain.`
  )

test.each([
  ['March 3, 2025', '2025-03-03'],
  ['Published on 13 June 2024', '2024-06-13'],
  ['Thursday, June 13th, 2024', '2024-06-13'],
  ['2024-06-13', '2024-06-13'],
  ['Updated 13 June 2024', undefined],
  ['Friends 13, 2024', undefined],
  ['June 31, 2024', undefined]
])('%s states %s', (line, day) => expect(statedDay(blocks(line))?.day).toBe(day))

test('another day than the text’s own is told, with its line', () => {
  expect(otherDay('2024-06-12', blocks('June 13, 2024'), undefined)).toEqual({
    day: '2024-06-13',
    line: 3,
    by: 'text'
  })
  expect(otherDay('2024-06-13', blocks('June 13, 2024'), '2020-01-01')).toBeUndefined()
})

test('a page’s day may lie a day off, for its time zone', () => {
  expect(otherDay('2024-06-13', blocks('No day.'), '2024-06-12')).toBeUndefined()
  expect(otherDay('2024-06-13', blocks('No day.'), '2024-06-11')).toMatchObject({ by: 'page' })
})
