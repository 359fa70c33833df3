import type { Position } from 'geojson'
import type { Spot } from './roomiest'
import { STEP, type Stretch } from './beside-line'

/** The world at zoom 0 is so many pixels wide, as MapLibre counts. */
const WORLD = 512

/**
 * What a view shows of a line, as spots a few pixels apart. Steps are counted from the line's start
 * at the whole zoom below, so that a spot has its number in every view of that zoom.
 */
export function stretchesOf(
  line: readonly Position[],
  zoom: number,
  show: (lng: number, lat: number) => Spot,
  isNear: (lng: number, lat: number) => boolean
): Stretch[] {
  const world = WORLD * 2 ** Math.floor(zoom)
  const stretches: Stretch[number][][] = []
  let length = 0
  let last = -1
  for (let at = 1; at < line.length; at += 1) {
    const [from, to] = [line[at - 1] as [number, number], line[at] as [number, number]]
    const size = distance(from, to) * world
    for (let step = Math.ceil(length / STEP); step * STEP < length + size; step += 1) {
      const share = (step * STEP - length) / size
      const lng = from[0] + (to[0] - from[0]) * share
      const lat = from[1] + (to[1] - from[1]) * share
      if (!isNear(lng, lat)) continue
      if (step !== last + 1 || stretches.length === 0) stretches.push([])
      stretches.at(-1)!.push({ ...show(lng, lat), step })
      last = step
    }
    length += size
  }
  return stretches
}

/** In widths of the world, on the Mercator map. */
const distance = ([lng1, lat1]: [number, number], [lng2, lat2]: [number, number]): number =>
  Math.hypot((lng2 - lng1) / 360, mercator(lat2) - mercator(lat1))

const mercator = (lat: number): number =>
  Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)
