import { expect, test } from 'vitest'
import { PATIENCE } from '../../domain/patience'
import { TileTally } from './tally'

/** `+` for a tile that came, `-` for one that failed, a millisecond apart. */
function tallyOf(tiles: string): TileTally {
  const tally = new TileTally(0)
  for (const [now, tile] of [...tiles].entries()) {
    if (tile === '+') tally.came(now)
    else tally.failed(now)
  }
  return tally
}

test.each([
  ['', undefined],
  ['++++', undefined],
  ['-', undefined],
  ['--', 'unreachable'],
  ['+-+-', 'incomplete'],
  ['++++++-', undefined],
  ['++++++++++--', undefined],
  ['++++++--', 'incomplete'],
  [`${'+'.repeat(40)}${'-'.repeat(6)}`, 'incomplete']
])('while more is to come, "%s" is %s', (tiles, fault) => {
  expect(tallyOf(tiles).faultAt(50, true)).toBe(fault)
})

test('the one tile of a view that failed is all there is', () => {
  expect(tallyOf('-').faultAt(50, false)).toBe('unreachable')
  expect(tallyOf('+-').faultAt(50, false)).toBeUndefined()
})

test('waiting ends when nothing has come for long, and starts anew when the view moves', () => {
  const tally = tallyOf('+++')
  const late = 2 + PATIENCE.tiles
  expect(tally.faultAt(late - 1, true)).toBeUndefined()
  expect(tally.faultAt(late, false)).toBeUndefined()
  expect(tally.faultAt(late, true)).toBe('slow')
  tally.stir(late)
  expect(tally.faultAt(late, true)).toBeUndefined()
})
