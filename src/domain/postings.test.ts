import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeInOrder, decodePostings, encodeInOrder, encodePostings } from './postings'

const numbers = fc
  .uniqueArray(fc.oneof(fc.nat(300), fc.nat(2 ** 40)))
  .map((each) => each.sort((a, b) => a - b))

test('any list of documents comes back as it was', () => {
  fc.assert(
    fc.property(numbers, (list) => {
      expect(decodePostings(encodePostings(list))).toEqual(list)
    })
  )
})

test('a list that goes on after a number comes back as it was', () => {
  fc.assert(
    fc.property(numbers, fc.nat(50), (list, at) => {
      const rest = list.slice(at + 1)
      const after = list[at] ?? -1
      expect(decodePostings(encodePostings(rest, after), after)).toEqual(rest)
    })
  )
})

test('numbers in any order come back in it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2 ** 24)), (list) => {
      expect(decodeInOrder(encodeInOrder(list))).toEqual(list)
    })
  )
})

test('neighbours take one letter each', () => {
  expect(encodePostings([0, 1, 2, 34])).toBe('AAAf')
  expect(encodePostings([0, 33])).toBe('AgB')
})

test.each(['AA"', 'A A', 'é', '\ud800', 'Ag'])('refuses “%s”, which no list is', (text) => {
  expect(() => decodePostings(text)).toThrow('A list of documents')
})
