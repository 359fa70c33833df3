import { readdirSync, readFileSync } from 'node:fs'
import type { FeatureCollection } from 'geojson'
import { positionsOf } from '../../../geo/derive/geometry'
import type { Place } from '../../../src/domain/place'
import type { LngLat } from './project'

export interface Outline {
  readonly id: string
  readonly positions: readonly LngLat[]
}

/** More vertices of one place than these tell nothing new. */
const ENOUGH = 400

/** The vertices that draw each place of the gazetteer, a group by its members; evenly thinned. */
export function placeOutlines(): Outline[] {
  const drawn = readdirSync('geo/out')
    .map((file) => JSON.parse(readFileSync(`geo/out/${file}`, 'utf8')) as FeatureCollection)
    .flatMap(({ features }) => features)
  const places = JSON.parse(readFileSync('geo/content/gazetteer.json', 'utf8')) as Place[]
  return places.map(({ id }) => {
    const ids = [id, ...places.filter((each) => each.memberOf.includes(id)).map((each) => each.id)]
    const vertices = drawn
      .filter(({ properties }) => ids.includes(String(properties?.['placeId'])))
      .flatMap(positionsOf)
    const every = Math.ceil(vertices.length / ENOUGH)
    const positions = vertices
      .filter((_, at) => at % every === 0)
      .map(([lng, lat]) => ({ lng, lat }))
    return { id, positions }
  })
}
