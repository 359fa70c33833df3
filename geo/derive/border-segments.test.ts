import { expect, test } from 'vitest'
import { SEGMENT_IDS, deriveBorderSegments } from './border-segments'
import { collection, lineFeature } from './features'
import type { MultiPolygon, Position } from './topology/position'

const PLACE = 'armenia-azerbaijan-border'
/** Armenia's provinces as squares of one degree, from north to south, Azerbaijan to the east. */
const square = (south: number): MultiPolygon => [
  [
    [
      [44, south],
      [45, south],
      [45, south + 1],
      [44, south + 1],
      [44, south]
    ]
  ]
]
const provinces = new Map(
  ['AM-AR', 'AM-TV', 'AM-GR', 'AM-VD', 'AM-SU'].map((iso, index) => [iso, square(44 - index)])
)
provinces.set('AM-AR', square(42))
const abroad: MultiPolygon = [
  [
    [
      [45, 40],
      [46, 40],
      [46, 45],
      [45, 45],
      [45, 44],
      [45, 43],
      [45, 42],
      [45, 41],
      [45, 40]
    ]
  ]
]
const line: Position[] = Array.from({ length: 41 }, (_, index) => [45.01, 40 + index / 10])
const border = collection([
  lineFeature({ placeId: PLACE, section: 'main' }, [line]),
  lineFeature({ placeId: PLACE, section: 'nakhchivan' }, [line])
])

test('cuts the border where provinces meet, into a walk without gaps', () => {
  const { features } = deriveBorderSegments({
    border,
    province: (iso) => provinces.get(iso)!,
    azerbaijan: [abroad]
  })
  expect(features.map(({ properties }) => properties?.['placeId'] as string)).toEqual(SEGMENT_IDS)
  const parts = features.map(({ geometry }) =>
    geometry.type === 'LineString' ? geometry.coordinates : []
  )
  expect(parts[0]![0]).toEqual([45.01, 44])
  for (const index of [1, 2, 3, 5, 6]) expect(parts[index]![0]).toEqual(parts[index - 1]!.at(-1))
  expect(parts.slice(0, 4).flatMap((part) => part.slice(1))).toHaveLength(40)
  expect(parts[0]!.at(-1)![1]).toBeCloseTo(43, 6)
})
