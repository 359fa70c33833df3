import { expect, test } from 'vitest'
import { grouped } from './grouped'

test('groups stand in the order in which their keys come first, each as it was given', () => {
  const groups = grouped(['pear', 'apple', 'plum', 'avocado'], (word) => word[0])
  expect([...groups]).toEqual([
    ['p', ['pear', 'plum']],
    ['a', ['apple', 'avocado']]
  ])
})
