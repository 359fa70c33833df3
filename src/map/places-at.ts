import type { Map as MapLibreMap, MapGeoJSONFeature, PointLike } from 'maplibre-gl'
import type { Atlas } from '../domain/atlas'
import type { Place } from '../domain/place'
import { rankCandidates, type Candidate } from '../domain/specificity'

/** How near the pointer must come to a point or a line, pixels: a finger is blunter than a mouse. */
const REACH = { mouse: 7, touch: 14 }

const isThin = (layerId: string): boolean =>
  /(-line|-group|-point|-centre|-parliament)(-coarse)?$/.test(layerId)
const isWide = (layerId: string): boolean => /(-fill|-label)(-coarse)?$/.test(layerId)

/** The places at a point of the canvas, the most specific first. */
export function placesAt(
  map: MapLibreMap,
  atlas: Atlas,
  { x, y }: { x: number; y: number },
  pointer: keyof typeof REACH
): Place[] {
  if (!map.isStyleLoaded() && map.getStyle() === undefined) return []
  const reach = REACH[pointer]
  const layers = map.getLayersOrder()
  const box: [PointLike, PointLike] = [
    [x - reach, y - reach],
    [x + reach, y + reach]
  ]
  const near = map.queryRenderedFeatures(box, { layers: layers.filter(isThin) })
  const under = map.queryRenderedFeatures([x, y], { layers: layers.filter(isWide) })
  const candidates = [
    ...near.flatMap((feature) => candidate(atlas, feature, distanceTo(map, feature, x, y))),
    ...under.flatMap((feature) => candidate(atlas, feature, 0))
  ]
  return rankCandidates(candidates, ({ id }) => atlas.excerptsByPlace.has(id))
}

function candidate(atlas: Atlas, feature: MapGeoJSONFeature, distance: number): Candidate[] {
  const id: unknown = feature.properties['placeId']
  const place = typeof id === 'string' ? atlas.placeById.get(id) : undefined
  return place ? [{ place, distance }] : []
}

function distanceTo(
  map: MapLibreMap,
  { geometry }: MapGeoJSONFeature,
  x: number,
  y: number
): number {
  if (geometry.type !== 'Point') return 0
  const at = map.project(geometry.coordinates as [number, number])
  return Math.hypot(at.x - x, at.y - y)
}
