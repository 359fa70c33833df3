import type { Map as MapLibreMap, MapGeoJSONFeature, PointLike } from 'maplibre-gl'
import type { Atlas } from '../domain/atlas'
import type { Place } from '../domain/place'
import { rankCandidates, type Candidate } from '../domain/specificity'
import type { Hit, LayerMetadata } from '../layers/kit/definition'

/** How near the pointer must come to a point or a line, pixels: a finger is blunter than a mouse. */
const TOLERANCE = { mouse: 7, touch: 14 }

/** The places at a point of the canvas, the most specific first. */
export function placesAt(
  map: MapLibreMap,
  atlas: Atlas,
  { x, y }: { x: number; y: number },
  pointer: keyof typeof TOLERANCE
): Place[] {
  if (!map.isStyleLoaded() && map.getStyle() === undefined) return []
  const tolerance = TOLERANCE[pointer]
  const box: [PointLike, PointLike] = [
    [x - tolerance, y - tolerance],
    [x + tolerance, y + tolerance]
  ]
  const near = map.queryRenderedFeatures(box, { layers: layersHit(map, ['point', 'line']) })
  const under = map.queryRenderedFeatures([x, y], { layers: layersHit(map, ['area']) })
  const candidates = [
    ...near.flatMap((feature) => candidate(atlas, feature, distanceTo(map, feature, x, y))),
    ...under.flatMap((feature) => candidate(atlas, feature, 0))
  ]
  return rankCandidates(candidates, ({ id }) => (atlas.counts[id]?.direct ?? 0) > 0)
}

/** The name of what lies there and is no place: of a lake. */
export function groundNameAt(
  map: MapLibreMap,
  { x, y }: { x: number; y: number }
): string | undefined {
  const [feature] = map.queryRenderedFeatures([x, y], { layers: layersHit(map, ['ground']) })
  const name: unknown = feature?.properties['name']
  return typeof name === 'string' ? name : undefined
}

/** Ids of the style layers that a pointer meets in one of these ways. */
const layersHit = (map: MapLibreMap, hits: readonly Hit[]): string[] =>
  map.getLayersOrder().filter((id) => {
    const { hit } = map.getLayer(id)!.metadata as LayerMetadata
    return hit !== undefined && hits.includes(hit)
  })

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
