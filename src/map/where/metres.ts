import type { Position } from 'geojson'
import type { LngLat } from '../../domain/whereabouts'

/** Metres of a degree on WGS84, by its series: to north and to east at a latitude in degrees. */
function metresOfDegree(lat: number): { readonly north: number; readonly east: number } {
  const phi = (lat * Math.PI) / 180
  return {
    north: 111_132.954 - 559.822 * Math.cos(2 * phi) + 1.175 * Math.cos(4 * phi),
    east: 111_412.84 * Math.cos(phi) - 93.5 * Math.cos(3 * phi)
  }
}

/** Metres between two positions that lie within some tens of kilometres, to about 0.1 %. */
export function metresNearBy([lng, lat]: LngLat, [otherLng = 0, otherLat = 0]: Position): number {
  const { north, east } = metresOfDegree((lat + otherLat) / 2)
  return Math.hypot((otherLng - lng) * east, (otherLat - lat) * north)
}

/** Metres to the nearest spot of some lines, to about 0.1 % within some tens of kilometres; Infinity without lines. */
export function metresToLines([lng, lat]: LngLat, lines: readonly (readonly Position[])[]): number {
  const { north, east } = metresOfDegree(lat)
  let least = Infinity
  for (const line of lines) {
    for (let at = 1; at < line.length; at += 1) {
      const [x1, y1] = [(line[at - 1]![0]! - lng) * east, (line[at - 1]![1]! - lat) * north]
      const [x2, y2] = [(line[at]![0]! - lng) * east, (line[at]![1]! - lat) * north]
      const [dx, dy] = [x2 - x1, y2 - y1]
      const along = Math.max(0, Math.min(1, -(x1 * dx + y1 * dy) / (dx * dx + dy * dy || 1)))
      least = Math.min(least, Math.hypot(x1 + along * dx, y1 + along * dy))
    }
  }
  return least
}
