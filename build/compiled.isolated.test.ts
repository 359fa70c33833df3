import { expect, test, vi } from 'vitest'
import { SMALL_ROOT } from '../test/support/small-atlas'

test('the project is read once a build, however often the build loads this module', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2032-01-01') })
  const main = await import('./compiled')
  const first = main.compiled(SMALL_ROOT)
  vi.resetModules()
  const renderer = await import('./compiled')
  expect(renderer).not.toBe(main)
  expect(renderer.compiled(SMALL_ROOT)).toBe(first)
  renderer.forget(SMALL_ROOT)
  expect(main.compiled(SMALL_ROOT)).not.toBe(first)
})
