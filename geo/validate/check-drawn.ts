import type { Feature } from 'geojson'
import type { Fault } from '../../src/domain/fault'
import type { Place } from '../../src/domain/place'
import { BASE_ROLES } from '../derive/features'
import { boundsOf, positionsOf } from '../derive/geometry'
import { featuresIn } from '../drawn-features'
import type { OutFile } from '../read'
import { namesOf } from './check-names'
import { DRAWN, isIn } from './drawn-box'
import { onLine } from './drawn-file'
import type { Told } from './one-cause'

const KEYS = [
  'placeId',
  'role',
  'section',
  'accuracyMetres',
  'order',
  'name',
  'rank',
  'minzoom',
  'capital',
  'faces',
  'heldBy',
  'hy',
  'az',
  'ru',
  'local',
  'course',
  'type',
  'state'
]
const ROLES: readonly unknown[] = [undefined, 'area', 'outline', 'centre', 'ring', ...BASE_ROLES]
const NAMED: readonly unknown[] = [
  'neighbour',
  'sea-label',
  'lake-label',
  'town',
  'province',
  'river'
]
/** The base map reaches somewhat beyond what the layers draw. */
const AROUND = { west: DRAWN.west - 5, south: DRAWN.south - 5, east: 180, north: DRAWN.north }
/** How far the box of a coarse shape may lie from that of the fine one, which has more islands, degrees. */
const COARSE = 1

/** What the files of geo/out say of their features, and that two levels of detail show the same. */
export function checkDrawn(out: readonly OutFile[], places: readonly Place[]): Told[] {
  const byId = new Map(places.map((place) => [place.id, place]))
  return out.flatMap((file) => {
    const seen = new Set<string>()
    return [
      ...featuresIn(file).flatMap((feature, at): Fault[] => {
        const text = JSON.stringify(feature)
        const twice = seen.has(text) ? ['The feature stands twice. Take one of the two out.'] : []
        seen.add(text)
        const slips = [...twice, ...propertySlips(feature, byId)].map(
          (slip) => `${slip} Run "npm run geo" to write the file anew.`
        )
        return onLine(file.file, at, slips)
      }),
      ...checkLevels(file, out)
    ]
  })
}

function propertySlips(feature: Feature, byId: ReadonlyMap<string, Place>): string[] {
  const says = feature.properties ?? {}
  const { placeId, role, name, rank, minzoom, order } = says as Record<string, unknown>
  const place = byId.get(String(placeId))
  const slips: string[] = []
  const unknown = Object.keys(says).filter((key) => !KEYS.includes(key))
  slips.push(...unknown.map((key) => `"${key}" is no key of a feature.`))
  if (placeId !== undefined && !ROLES.includes(role))
    slips.push(`The feature's "role" is ${JSON.stringify(role)}, which is none.`)
  const hasName = typeof name === 'string' && name !== ''
  if (NAMED.includes(role) && !hasName) {
    slips.push(`The feature (${String(role)}) has no "name", which the map writes.`)
  }
  if (place && hasName && !isNameOf(name, place)) {
    slips.push(`The feature of "${place.id}" is named "${name}", in the gazetteer "${place.name}".`)
  }
  if (rank !== undefined && !isWhole(rank, 1, 99)) {
    slips.push(`"rank" is ${JSON.stringify(rank)}; it must be a whole number from 1.`)
  }
  if (minzoom !== undefined && !(typeof minzoom === 'number' && minzoom >= 0 && minzoom <= 24)) {
    slips.push(`"minzoom" is ${JSON.stringify(minzoom)}; it must be a zoom from 0 to 24.`)
  }
  if (place && order !== undefined && order !== place.order) {
    slips.push(
      `"${place.id}" has the "order" ${JSON.stringify(order)} here and ${place.order ?? 'none'} in the gazetteer.`
    )
  }
  const { geometry } = feature
  if (
    geometry.type === 'Point' &&
    !isIn(AROUND, geometry.coordinates[0]!, geometry.coordinates[1]!)
  ) {
    slips.push(`The point ${geometry.coordinates.join(', ')} lies outside the map.`)
  }
  return slips
}

const isNameOf = (name: string, place: Place): boolean =>
  name === place.name || namesOf(place).some((each) => each.name === name)

const isWhole = (value: unknown, low: number, high: number): boolean =>
  Number.isInteger(value) && (value as number) >= low && (value as number) <= high

/** Places of one level must be in the other, about as large. */
function checkLevels(file: OutFile, out: readonly OutFile[]): Fault[] {
  const isCoarse = file.file.endsWith('-coarse.geojson')
  const name = isCoarse
    ? file.file.replace('-coarse.geojson', '.geojson')
    : file.file.replace('.geojson', '-coarse.geojson')
  const other = out.find((each) => each.file === name)
  if (!other) return []
  const boxes = boxesOf(other)
  const own = boxesOf(file)
  return featuresIn(file).flatMap((feature, at) => {
    const key = keyOf(feature)
    if (key === undefined) return []
    const box = boxes.get(key)
    if (!box) {
      return onLine(file.file, at, [
        `"${key}" is drawn here, but not in ${name}. Run "npm run geo" to write both anew.`
      ])
    }
    const apart = Math.max(...own.get(key)!.map((side, index) => Math.abs(side - box[index]!)))
    if (isCoarse || apart <= COARSE) return []
    return onLine(file.file, at, [
      `"${key}" reaches ${Math.round(apart * 10) / 10}° farther or less far than in ${name}. Run "npm run geo" to write both anew.`
    ])
  })
}

function boxesOf(file: OutFile): Map<string, readonly number[]> {
  const byKey = new Map<string, Feature[]>()
  for (const feature of featuresIn(file)) {
    const key = keyOf(feature)
    if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), feature])
  }
  return new Map(
    [...byKey].map(([key, features]) => [key, boundsOf(features.flatMap(positionsOf))])
  )
}

function keyOf({ properties }: Feature): string | undefined {
  const { placeId, role, section } = (properties ?? {}) as Record<string, string | undefined>
  if (placeId === undefined) return undefined
  return [placeId, role, section].filter((each) => each !== undefined).join(', ')
}
