import { expect, test, vi } from 'vitest'
import { oncePer } from './once-per'

test('the work is done once for each object, and again where another argument differs', () => {
  const make = vi.fn((each: { name: string }, by: number) => each.name.repeat(by))
  const repeated = oncePer(make)
  const [a, b] = [{ name: 'a' }, { name: 'b' }]
  expect([repeated(a, 2), repeated(a, 2), repeated(b, 2)]).toEqual(['aa', 'aa', 'bb'])
  expect(make).toHaveBeenCalledTimes(2)
  expect(repeated(a, 3)).toBe('aaa')
  expect(make).toHaveBeenCalledTimes(3)
  expect(repeated({ name: 'a' }, 3)).toBe('aaa')
  expect(make).toHaveBeenCalledTimes(4)
})
