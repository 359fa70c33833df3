import { describe, expect, test } from 'vitest'
import { smallAtlas as SMALL } from '../../test/support/small-atlas'
import type { Atlas } from './atlas'
import type { Place } from './place'
import { notesOn, positionsOn } from './positions'

const said = { who: 'One side', text: 'It is so.', asOf: '2024-05', source: 'a paper' }
const note = { text: 'Where it runs is not known.', asOf: '2024-05', source: 'a paper' }

/** The small atlas with its line, and a section of it. */
function atlasWith(kind: Place['kind']): { atlas: Atlas; whole: Place; part: Place } {
  const whole: Place = { ...SMALL.places[0]!, id: 'whole', kind, positions: [said], mapNote: note }
  const part: Place = { ...SMALL.places[1]!, id: 'part', memberOf: ['whole'] }
  const places = [whole, part]
  return {
    atlas: { ...SMALL, places, placeById: new Map(places.map((each) => [each.id, each])) },
    whole,
    part
  }
}

describe('what sides say', () => {
  test('of a border holds for its sections too', () => {
    const { atlas, whole, part } = atlasWith('border')
    expect(positionsOn(atlas, whole)).toEqual([said])
    expect(positionsOn(atlas, part)).toEqual([said])
    expect(notesOn(atlas, part)).toEqual([note])
  })

  test('of an alliance is not said of each of its members', () => {
    const { atlas, part } = atlasWith('alliance')
    expect(positionsOn(atlas, part)).toEqual([])
    expect(notesOn(atlas, part)).toEqual([])
  })
})
