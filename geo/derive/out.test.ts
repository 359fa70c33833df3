import { readFileSync, readdirSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import type { Feature, FeatureCollection } from 'geojson'
import { describe, expect, test } from 'vitest'
import { DEFINED, filesByLevel } from '../../src/layers/registry'
import { BUDGET } from '../../test/budgets'
import { linesOf, polygonsOf, positionsOf } from './geometry'
import { checkLayer } from '../validate/drawn-file'
import { type Segment, conflicts } from './topology/conflicts'
import { lineMetres, metresBetween, polygonsSquareMetres } from './topology/geodesic'
import {
  type Box,
  type Line,
  type MultiPolygon,
  type Position,
  inBox,
  insidePolygons,
  positionKey
} from './topology/position'

const OUT = 'geo/out'
const textOf = (layer: string): string => readFileSync(`${OUT}/${layer}.geojson`, 'utf8')
const featuresOf = (layer: string): Feature[] =>
  (JSON.parse(textOf(layer)) as FeatureCollection).features

const area = (layer: string, placeId: string): MultiPolygon =>
  featuresOf(layer)
    .filter(({ properties }) => properties?.['placeId'] === placeId)
    .flatMap(({ geometry }) => polygonsOf(geometry))

const stateOf = {
  armenia: 'csto',
  azerbaijan: 'mentioned',
  belarus: 'csto',
  kazakhstan: 'csto',
  kyrgyzstan: 'csto',
  russia: 'csto',
  tajikistan: 'csto',
  turkey: 'mentioned',
  ukraine: 'mentioned'
} as const
type State = keyof typeof stateOf
const STATES = Object.keys(stateOf) as State[]

const LEVELS = [
  ['fine', ''],
  ['coarse', '-coarse']
] as const

/** West, south, east, north: nothing that a file draws lies outside. */
const BOXES: Readonly<Record<string, Box>> = {
  'basemap-coarse': [-180, -90, 180, 84],
  'basemap-labels': [35, 30, 56, 44],
  basemap: [-180, -90, 180, 84],
  'border-coarse': [44.7, 38.8, 46.7, 41.4],
  'border-segments': [44.7, 38.8, 46.7, 41.4],
  border: [44.7, 38.8, 46.7, 41.4],
  'csto-coarse': [-180, 36, 180, 82],
  csto: [-180, 36, 180, 82],
  exclaves: [44.9, 40.5, 45.6, 41.2],
  karabakh: [46, 39, 47.5, 40.6],
  'mentioned-coarse': [22, 35.8, 51, 52.5],
  mentioned: [22, 35.8, 51, 52.5],
  neighbours: [4, 17, 136, 81],
  provinces: [35, 34, 54, 50],
  rivers: [39.5, 35.9, 53, 45.5],
  settlements: [40, 38.5, 48.5, 43.5],
  towns: [26, 29, 93, 60],
  villages: [45, 41, 45.2, 41.1],
  yerevan: [44.3, 40, 44.7, 40.3]
}

test.each(Object.entries(BOXES))('draws %s inside its box', (layer, box) => {
  const outside = featuresOf(layer)
    .flatMap(positionsOf)
    .filter(([lng, lat]) => !inBox([lng!, lat!], box))
  expect(outside).toEqual([])
})

test.each(['basemap', 'basemap-coarse', 'exclaves', 'karabakh', 'yerevan'])(
  'no ring of %s crosses or touches itself or another of its feature',
  (layer) => {
    for (const { geometry } of featuresOf(layer)) {
      const segments = polygonsOf(geometry)
        .flat()
        .flatMap((ring) => ring.slice(1).map((to, index): Segment => ({ from: ring[index]!, to })))
      expect(conflicts(segments, 0.05).map(([first]) => segments[first])).toEqual([])
    }
  }
)

describe('the border’s segments', () => {
  const segments = featuresOf('border-segments').flatMap(linesOf)

  test('have the vertices of the border, all of them, and no others', () => {
    const keys = (lines: readonly Line[]): Set<string> => new Set(lines.flat().map(positionKey))
    expect(keys(segments)).toEqual(keys(featuresOf('border').flatMap(linesOf)))
  })

  test('are as long as the border, to 0.1 %', () => {
    const metres = (lines: readonly Line[]): number =>
      lines.reduce((sum, line) => sum + lineMetres(line), 0)
    const whole = metres(featuresOf('border').flatMap(linesOf))
    expect(Math.abs(metres(segments) / whole - 1)).toBeLessThan(0.001)
  })
})

test('draws each exclave round its villages', () => {
  const at = (placeId: string): Position[] =>
    featuresOf('towns')
      .filter(({ properties }) => properties?.['placeId'] === placeId)
      .flatMap(positionsOf)
      .map(([lng, lat]) => [lng!, lat!])
  for (const [placeId, villages] of [
    ['artsvashen', 1],
    ['barkhudarli-sofulu', 2],
    ['yukhari-askipara', 1]
  ] as const) {
    expect(at(placeId)).toHaveLength(villages)
    for (const point of at(placeId)) {
      expect(insidePolygons(point, area('exclaves', placeId))).toBe(true)
    }
  }
})

describe('the basemap', () => {
  const ofRole = (layer: string, role: string): MultiPolygon =>
    featuresOf(layer)
      .filter(({ properties }) => properties?.['role'] === role)
      .flatMap(({ geometry }) => polygonsOf(geometry))

  test.each(LEVELS)('has land under towns and none in the seas at the %s level', (_level, end) => {
    const land = ofRole(`basemap${end}`, 'land')
    const onLand: Position[] = [
      [49.75, 40.45],
      [44.51, 40.18],
      [41.8, 41.9],
      [37.62, 55.75],
      [100, 60]
    ]
    const atSea: Position[] = [
      [50.5, 40],
      [51, 38],
      [35, 43],
      [30, 33],
      [0, 0],
      [180, 30]
    ]
    expect(onLand.filter((point) => !insidePolygons(point, land))).toEqual([])
    expect(atSea.filter((point) => insidePolygons(point, land))).toEqual([])
  })

  test.each(LEVELS)('has the coasts of the states drawn at the %s level', (_level, end) => {
    const land = new Set(ofRole(`basemap${end}`, 'land').flat(2).map(positionKey))
    const states = ['csto', 'mentioned'].flatMap((layer) => featuresOf(layer + end))
    const borders = [...states, ...featuresOf(`border${end}`)].flatMap(linesOf).flat()
    const atBorder = new Set(borders.map(positionKey))
    const coasts = states
      .flatMap(({ geometry }) => polygonsOf(geometry))
      .flat(2)
      .filter((position) => !atBorder.has(positionKey(position)))
    expect(coasts.length).toBeGreaterThan(1000)
    expect(coasts.filter((position) => !land.has(positionKey(position)))).toEqual([])
  })

  test('leaves no town in a lake', () => {
    const water = ofRole('basemap', 'water')
    const drowned = [...featuresOf('towns'), ...featuresOf('settlements')]
      .filter(({ geometry }) => geometry.type === 'Point')
      .filter((town) => positionsOf(town).some((at) => insidePolygons([at[0]!, at[1]!], water)))
    expect(drowned.map(({ properties }) => String(properties?.['name']))).toEqual([])
  })
})

test('draws only places of the gazetteer, soundly and canonically', () => {
  const places = JSON.parse(readFileSync('geo/content/gazetteer.json', 'utf8')) as { id: string }[]
  const ids = new Set(places.map(({ id }) => id))
  expect(readdirSync(OUT)).toEqual(Object.keys(BOXES).map((layer) => `${layer}.geojson`))
  for (const layer of Object.keys(BOXES)) {
    expect(checkLayer(`${OUT}/${layer}.geojson`, textOf(layer), ids)).toEqual([])
  }
})

describe('the border', () => {
  const length = (layer: string, section?: string): number =>
    featuresOf(layer)
      .filter(({ properties }) => section === undefined || properties?.['section'] === section)
      .flatMap(linesOf)
      .reduce((sum, line) => sum + lineMetres(line), 0) / 1000

  test('is 929 km long, 681 km of it the main part and 248 km that of Nakhchivan', () => {
    expect(Math.abs(length('border') - 929)).toBeLessThan(5)
    expect(Math.abs(length('border', 'main') - 681)).toBeLessThan(2)
    expect(Math.abs(length('border', 'nakhchivan') - 248)).toBeLessThan(2)
  })

  test('is one unbroken line in each part, and no ring', () => {
    for (const layer of ['border', 'border-coarse']) {
      const lines = featuresOf(layer).flatMap(linesOf)
      expect(lines).toHaveLength(2)
      for (const line of lines) expect(line[0]).not.toEqual(line.at(-1))
    }
  })

  test('has no segment along a line on which the source cuts its tiles', () => {
    const tile = 360 / 2 ** 13
    const isOn = (value: number, part: number): boolean => {
      const tiles = value / (1 - part) / tile
      return Math.abs(tiles - Math.round(tiles)) * tile < 2e-5
    }
    const seams = featuresOf('border')
      .flatMap(linesOf)
      .flatMap((line) => line.slice(1).map((to, index) => [line[index]!, to] as const))
      .filter(([from, to]) => metresBetween(from, to) > 100)
      .filter(
        ([from, to]) =>
          (Math.abs(from[0] - to[0]) < 1e-5 && isOn(to[0], 1 / 1.8e6)) ||
          (Math.abs(from[1] - to[1]) < 1e-5 && isOn(to[1], 1 / 0.9e6))
      )
    expect(seams).toEqual([])
  })
})

describe('areas, geodesic, within half a per cent', () => {
  test.each<[State, number]>([
    ['armenia', 29_719],
    ['belarus', 207_496],
    ['kazakhstan', 2_720_774],
    ['kyrgyzstan', 198_989],
    ['russia', 16_952_492],
    ['tajikistan', 142_242]
  ])('of %s', (state, squareKilometres) => {
    for (const [, suffix] of LEVELS) {
      const measured = polygonsSquareMetres(area(`csto${suffix}`, state)) / 1e6
      expect(Math.abs(measured / squareKilometres - 1)).toBeLessThan(0.005)
    }
  })

  test('of Nagorno-Karabakh within one per cent', () => {
    const measured = polygonsSquareMetres(area('karabakh', 'nagorno-karabakh')) / 1e6
    expect(Math.abs(measured / 4282 - 1)).toBeLessThan(0.01)
  })
})

test('draws Nagorno-Karabakh as the ring that was closed from the same lines by hand', () => {
  const ring = JSON.parse(
    readFileSync('geo/sources/nkao-1991.geojson', 'utf8')
  ) as FeatureCollection
  const key = ([lng, lat]: Position): string => `${lng.toFixed(4)},${lat.toFixed(4)}`
  const keys = (polygons: MultiPolygon): Set<string> => new Set(polygons.flat(2).map(key))
  const drawn = keys(area('karabakh', 'nagorno-karabakh'))
  const byHand = keys(polygonsOf(ring.features[0]!.geometry))
  expect([...byHand].filter((position) => !drawn.has(position))).toEqual([])
  // Where two lines do not quite meet, the ring by hand has one of the two ends, the drawn one both.
  expect(drawn.size - byHand.size).toBe(3)
})

describe.each(LEVELS)('at the %s level', (_level, suffix) => {
  const polygons = new Map(STATES.map((state) => [state, area(stateOf[state] + suffix, state)]))
  const statesAt = (point: Position): State[] =>
    STATES.filter((state) => insidePolygons(point, polygons.get(state)!))

  test.each<[string, Position, State[]]>([
    ['Sevastopol', [33.5254, 44.6054], ['ukraine']],
    ['Simferopol', [34.1024, 44.9521], ['ukraine']],
    ['Kerch', [36.4686, 45.3562], ['ukraine']],
    ['Donetsk', [37.8029, 48.0159], ['ukraine']],
    ['Luhansk', [39.3078, 48.574], ['ukraine']],
    ['Sokhumi', [41.0234, 43.0015], []],
    ['Tskhinvali', [43.9698, 42.2257], []],
    ['Baikonur', [63.305, 45.6228], ['kazakhstan']],
    ['Kaliningrad', [20.5, 54.7], ['russia']],
    ['Chukotka west of 180°', [179, 68], ['russia']],
    ['Chukotka east of 180°', [-175, 67], ['russia']],
    ['Wrangel Island west of 180°', [179.5, 71.2], ['russia']],
    ['Wrangel Island east of 180°', [-179, 71.2], ['russia']],
    ['Heydarabad', [44.8531, 39.7203], ['azerbaijan']],
    ['Nakhchivan', [45.4122, 39.2089], ['azerbaijan']],
    ['Stepanakert', [46.75194, 39.81528], ['azerbaijan']],
    ['Baku', [49.86027, 40.39722], ['azerbaijan']],
    ['the Caspian off Baku', [50.5, 40], []],
    ['Yerevan', [44.51161, 40.1831], ['armenia']],
    ['Voskevan', [45.06381, 41.12081], ['armenia']],
    ['Tbilisi', [44.78885, 41.72696], []],
    ['Derbent', [48.29, 42.06], ['russia']],
    ['Istanbul', [28.95, 41.02], ['turkey']],
    ['Iğdır', [44.045, 39.92], ['turkey']],
    ['Sokh, an Uzbek enclave', [71.13, 39.97], []],
    ['Vorukh, a Tajik enclave', [70.57, 39.84], ['tajikistan']],
    ['Baghanis Ayrum', [45.07463, 41.09645], ['azerbaijan']],
    ['Ashaghi Askipara', [45.08021, 41.07394], ['azerbaijan']],
    ['Kheyrimli', [45.1095, 41.05004], ['azerbaijan']],
    ['Gizilhajili', [45.171, 41.06565], ['azerbaijan']]
  ])('%s lies where it should', (_name, point, expected) => {
    expect(statesAt(point)).toEqual(expected)
  })

  test('fills and lines run through the border’s own vertices', () => {
    const border = featuresOf(`border${suffix}`).flatMap(linesOf).flat()
    for (const state of ['armenia', 'azerbaijan'] as const) {
      const vertices = new Set(polygons.get(state)!.flat(2).map(positionKey))
      expect(border.filter((position) => !vertices.has(positionKey(position)))).toEqual([])
    }
  })

  test('neighbours share their borders exactly', () => {
    const shared = (a: State, b: State): number => {
      const edges = (state: State): Set<string> =>
        new Set(
          polygons
            .get(state)!
            .flat()
            .flatMap((ring) =>
              ring
                .slice(1)
                .map((to, index) => [positionKey(ring[index]!), positionKey(to)].sort().join(' '))
            )
        )
      const others = edges(b)
      return [...edges(a)].filter((edge) => others.has(edge)).length
    }
    expect(shared('kazakhstan', 'russia')).toBeGreaterThan(300)
    expect(shared('kazakhstan', 'kyrgyzstan')).toBeGreaterThan(50)
    expect(shared('kyrgyzstan', 'tajikistan')).toBeGreaterThan(50)
    expect(shared('russia', 'ukraine')).toBeGreaterThan(50)
    expect(shared('belarus', 'ukraine')).toBeGreaterThan(50)
    expect(shared('armenia', 'turkey')).toBeGreaterThan(100)
    expect(shared('azerbaijan', 'russia')).toBeGreaterThan(100)
  })

  test('no boundary crosses or touches another or itself', () => {
    const seen = new Map<string, Segment>()
    for (const ring of [...polygons.values()].flat(2)) {
      for (const [index, to] of ring.slice(1).entries()) {
        const from = ring[index]!
        seen.set([positionKey(from), positionKey(to)].sort().join(' '), { from, to })
      }
    }
    const segments = [...seen.values()]
    const found = conflicts(segments, 0.05).map(([a]) => segments[a])
    expect(found).toEqual([])
  })

  test('both sides of 180° meet, and no line runs along it', () => {
    const latitudes = (lng: number): number[] =>
      [
        ...new Set(
          polygons
            .get('russia')!
            .flat(2)
            .filter((position) => position[0] === lng)
            .map(([, lat]) => lat)
        )
      ].sort((a, b) => a - b)
    expect(latitudes(180).length).toBeGreaterThanOrEqual(4)
    expect(latitudes(180)).toEqual(latitudes(-180))
    const along = featuresOf(`csto${suffix}`)
      .flatMap(linesOf)
      .filter((line) =>
        line.some(([lng], index) => Math.abs(lng) === 180 && line[index + 1]?.[0] === lng)
      )
    expect(along).toEqual([])
  })

  test('outlines follow the fills, and leave the Armenia–Azerbaijan border to its layer', () => {
    const border = new Set(
      featuresOf(`border${suffix}`)
        .flatMap(linesOf)
        .flatMap((line) => line.slice(1, -1))
        .map(positionKey)
    )
    for (const state of STATES) {
      const vertices = new Set(polygons.get(state)!.flat(2).map(positionKey))
      const lines = featuresOf(stateOf[state] + suffix)
        .filter(({ properties }) => properties?.['placeId'] === state)
        .flatMap(linesOf)
        .flat()
        .map(positionKey)
      expect(lines.filter((key) => !vertices.has(key) || border.has(key))).toEqual([])
    }
  })
})

describe('Nagorno-Karabakh’s outline', () => {
  const outline = area('karabakh', 'nagorno-karabakh')

  test.each<[string, Position]>([
    ['Stepanakert', [46.75194, 39.81528]],
    ['Shusha', [46.7486, 39.7597]],
    ['Martakert', [46.8147, 40.2094]],
    ['Martuni', [47.1131, 39.7953]],
    ['Hadrut', [47.0314, 39.52]],
    ['Askeran', [46.8319, 39.9358]]
  ])('has %s in it', (_name, point) => {
    expect(insidePolygons(point, outline)).toBe(true)
  })

  test.each<[string, Position]>([
    ['Agdam', [46.9275, 39.9911]],
    ['Kalbajar', [46.0383, 40.1064]],
    ['Lachin', [46.5461, 39.6408]],
    ['Fuzuli', [47.1453, 39.6003]],
    ['Terter', [46.9322, 40.3417]]
  ])('has %s outside', (_name, point) => {
    expect(insidePolygons(point, outline)).toBe(false)
  })
})

test('has Yerevan’s centre and its parliament inside the city', () => {
  const city = area('yerevan', 'yerevan')
  const points = featuresOf('yerevan').filter(({ geometry }) => geometry.type === 'Point')
  expect(points).toHaveLength(2)
  for (const { geometry } of points) {
    expect(
      insidePolygons((geometry as unknown as { coordinates: Position }).coordinates, city)
    ).toBe(true)
  }
})

describe('neighbours that no article names', () => {
  const namedAt = (point: Position): unknown =>
    featuresOf('neighbours').find(({ geometry }) => insidePolygons(point, polygonsOf(geometry)))
      ?.properties?.['name']

  test.each<[string, Position]>([
    ['Georgia', [44.78885, 41.72696]],
    ['Iran', [46.2919, 38.08]],
    ['Uzbekistan', [69.2163, 41.2647]],
    ['China', [87.6005, 43.801]],
    ['Afghanistan', [69.1723, 34.5289]]
  ])('have their area: %s', (name, point) => {
    expect(namedAt(point)).toBe(name)
  })

  test.each<[string, Position]>([
    ['Yerevan', [44.51161, 40.1831]],
    ['Baku', [49.86027, 40.39722]],
    ['Bishkek', [74.58326, 42.87503]]
  ])('hold nothing of a state that is drawn: %s', (_name, point) => {
    expect(namedAt(point)).toBeUndefined()
  })

  test('are few bytes, fetched once the first picture stands: at most 20 kB', () => {
    expect(brotliCompressSync(textOf('neighbours')).length / 1000).toBeLessThan(BUDGET.neighbours)
  })
})

test('names a village beside each of those handed over whose point is known, as early as that', () => {
  const facing = featuresOf('towns').filter(({ properties }) => properties?.['faces'])
  expect(
    facing.map(({ properties }) => [
      properties?.['name'] as string,
      properties?.['faces'] as string,
      properties?.['minzoom'] as number
    ])
  ).toEqual([
    ['Berkaber', 'gizilhajili', 9],
    ['Kirants', 'kheyrimli', 9]
  ])
})

describe('bytes, packed with brotli', () => {
  const packed = (layer: string): number => brotliCompressSync(textOf(layer)).length

  test('of what the first view loads: at most 100 kB', () => {
    const { overview, always } = filesByLevel(DEFINED, [])
    const first = [...overview, ...always]
    expect(first).toEqual(expect.arrayContaining(['csto-coarse', 'villages']))
    const kilobytes = first.reduce((sum, layer) => sum + packed(layer), 0) / 1000
    expect(kilobytes).toBeLessThanOrEqual(BUDGET.firstPicture)
  })

  test('of the fine states: at most 350 kB and 150 kB', () => {
    expect(packed('csto')).toBeLessThan(350_000)
    expect(packed('mentioned')).toBeLessThan(150_000)
  })
})
