import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import type { Feature, FeatureCollection } from 'geojson'
import { describe, expect, test } from 'vitest'
import { type BorderSettlement, plainNameOf } from '../sources/border-settlements'
import type { CuratedPoint } from './towns'
import { linesOf, pointsOf, polygonsOf } from './geometry'
import { metresToLines } from './topology/distance'
import { metresBetween } from './topology/geodesic'
import { insidePolygons, type MultiPolygon } from './topology/position'

const textOf = (layer: string): string => readFileSync(`geo/out/${layer}.geojson`, 'utf8')
const featuresOf = (layer: string): Feature[] =>
  (JSON.parse(textOf(layer)) as FeatureCollection).features
const areaOf = (layer: string, placeId: string): MultiPolygon =>
  featuresOf(layer)
    .filter(({ properties }) => properties?.['placeId'] === placeId)
    .flatMap(({ geometry }) => polygonsOf(geometry))

const listed = JSON.parse(
  readFileSync('geo/sources/border-settlements.json', 'utf8')
) as BorderSettlement[]
const curated = JSON.parse(
  readFileSync('geo/sources/curated-points.json', 'utf8')
) as CuratedPoint[]
const settlements = featuresOf('settlements')
const towns = featuresOf('towns')
const nameOf = ({ properties }: Feature): string => String(properties?.['name'])

describe('settlements beside the border', () => {
  const exclaves = featuresOf('exclaves').flatMap(({ geometry }) => polygonsOf(geometry))
  const areas = { AM: areaOf('csto', 'armenia'), AZ: areaOf('mentioned', 'azerbaijan') }
  /** By law in the other state; those who hold them are what the list says. */
  const isExclave = ({ lng, lat, name }: BorderSettlement): boolean =>
    insidePolygons([lng, lat], exclaves) || /Karki|Artsvashen/.test(name)

  test.each(listed.map((each) => [each.name, each] as const))(
    'lies on the side of the border that its source says: %s',
    (_name, each) => {
      if (isExclave(each)) {
        const holder = curated.find(({ name }) =>
          name.split(' / ').includes(each.name.split(' / ')[0]!)
        )
        return expect(holder?.heldBy).toBe({ AM: 'Armenia', AZ: 'Azerbaijan' }[each.country])
      }
      expect(insidePolygons([each.lng, each.lat], areas[each.country])).toBe(true)
    }
  )

  test('are drawn once, each where the list or the gazetteer has it', () => {
    const drawn = [...settlements, ...towns]
    const gazetteer = JSON.parse(readFileSync('geo/content/gazetteer.json', 'utf8')) as {
      point?: { lng: number; lat: number }
    }[]
    const points = [
      ...drawn.map((feature) => pointsOf(feature)[0]!),
      ...gazetteer.flatMap(({ point }) => (point ? [[point.lng, point.lat] as const] : []))
    ]
    const missing = listed.filter(
      ({ lng, lat }) => !points.some((point) => metresBetween(point, [lng, lat]) < 3000)
    )
    expect(missing.map(({ name }) => name)).toEqual([])
    const close = settlements.flatMap((one, at) =>
      settlements
        .slice(at + 1)
        .filter((other) => nameOf(other) === nameOf(one))
        .filter((other) => metresBetween(pointsOf(one)[0]!, pointsOf(other)[0]!) < 3000)
    )
    expect(close.map(nameOf)).toEqual([])
  })

  test('say how exact they are, and what they are called on either side', () => {
    for (const each of settlements) {
      expect(Number(each.properties?.['accuracyMetres'])).toBeGreaterThanOrEqual(200)
    }
    const achajur = settlements.find((each) => nameOf(each) === 'Achajur')
    expect(achajur?.properties).toMatchObject({ hy: 'Աչաջուր', local: 'Աչաջուր', ru: 'Ачаджур' })
    const shurnukh = settlements.find((each) => nameOf(each) === 'Shurnukh')
    expect(shurnukh?.properties?.['local']).toBe('Շուռնուխ / Şurnuxu')
  })

  test('have no bracket that only told namesakes apart', () => {
    expect(plainNameOf({ name: 'Agarak (Kapan)' } as BorderSettlement)).toBe('Agarak')
    expect(settlements.filter((each) => nameOf(each).includes('(')).map(nameOf)).toEqual([])
  })
})

describe('provinces', () => {
  const provinces = featuresOf('provinces')
  const areas = provinces.filter(({ properties }) => properties?.['role'] === 'province')
  const lines = provinces.flatMap(linesOf)

  test('are all eleven of Armenia, named in its language and in Russian', () => {
    const armenian = areas.filter(({ properties }) => properties?.['state'] === 'armenia')
    expect(armenian).toHaveLength(11)
    for (const { properties } of armenian) {
      expect(properties?.['hy']).toMatch(/^[\p{Script=Armenian} ]+$/u)
      expect(properties?.['ru']).toMatch(/^[\p{Script=Cyrillic} -]+$/u)
    }
  })

  test.each([
    ['Tavush', [45.14528, 40.99028]],
    ['Qazax', [45.36561, 41.09246]],
    ['Syunik', [46.34, 39.51]],
    ['Ordubad', [46.02, 38.91]]
  ] as const)('hold what lies in them: %s', (name, at) => {
    const found = areas.filter(({ geometry }) => insidePolygons(at, polygonsOf(geometry)))
    expect(found.map(nameOf)).toEqual([name])
  })

  test('are called as the list calls the district of each settlement', () => {
    const districts = areas.filter(({ properties }) => properties?.['state'] === 'azerbaijan')
    const other = listed.flatMap(({ country, district = '', lng, lat, name }) => {
      const called = district.replace(/^Nakhchivan, /, '').replace('Aghstafa', 'Agstafa')
      const found = districts.find(({ geometry }) =>
        insidePolygons([lng, lat], polygonsOf(geometry))
      )
      // One that names no district, is held by the other state, or lies over the line is no evidence.
      const isEvidence = country === 'AZ' && found && !/^Nakhchivan$|de jure/.test(called)
      return isEvidence && nameOf(found) !== called ? [`${name}: ${called}, ${nameOf(found)}`] : []
    })
    expect(other).toEqual([])
  })

  test('have no line along the border of the two states', () => {
    const border = featuresOf('border').flatMap(linesOf)
    const middles = lines.flatMap((line) => line.slice(1, -1))
    const beside = middles.filter((at) => metresToLines(at, border) < 300)
    expect(middles.length).toBeGreaterThan(1000)
    // A line meets the border at its end; a few of its corners come near.
    expect(beside.length).toBeLessThan(40)
  })
})

test('rivers are named as in English, and end at no edge of a tile', () => {
  const rivers = featuresOf('rivers')
  expect(rivers.map(nameOf)).toEqual(expect.arrayContaining(['Kura', 'Aras', 'Murat']))
  const [aras] = rivers.filter((river) => nameOf(river) === 'Aras')
  expect(aras!.properties).toMatchObject({ az: 'Araz', hy: 'Արաքս', local: 'Araz / Արաքս' })
  expect(linesOf(aras!).flat().length).toBeGreaterThan(100)
})

test('the Aras runs where Iran begins, so that what lies north of it lies north of its line', () => {
  const aras = featuresOf('rivers')
    .filter((river) => nameOf(river) === 'Aras' && river.properties?.['course'] !== 'general')
    .flatMap(linesOf)
    .flat()
  const borders = [...featuresOf('csto'), ...featuresOf('mentioned')]
    .filter(({ properties }) => /armenia|azerbaijan/.test(String(properties?.['placeId'])))
    .filter(({ properties }) => properties?.['role'] === 'outline')
    .flatMap(linesOf)
  const onBorder = aras.filter(([lng]) => lng > 44.9 && lng < 47.8)
  expect(onBorder.length).toBeGreaterThan(250)
  const farthest = Math.max(...onBorder.map((vertex) => metresToLines(vertex, borders)))
  expect(farthest).toBeLessThan(20)
})

test('what is fetched when the map comes near the border is few bytes: at most 45 kB', () => {
  const packed = ['provinces', 'rivers', 'settlements'].map(
    (layer) => brotliCompressSync(textOf(layer)).length
  )
  expect(packed.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(45_000)
})
