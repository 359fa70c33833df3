import type { CameraOptions, Map as MapLibreMap } from 'maplibre-gl'
import type { Atlas, PlaceGeometry } from '../domain/atlas'
import type { Bounds } from '../domain/geography'
import { MIN_ZOOM } from '../domain/map-state'
import { DETAIL_ZOOM } from '../layers/kit/context'
import { edgeOf, fitCamera, fitsAt, type FittedCamera, type LngLat } from './fit-camera'
import { freeAreas, type Box } from './free-areas'
import { obstaclesOver } from './obstacles'

/** How near the map goes to a point when it shows it whole. */
const NEAREST = 12
/** Room round what is shown whole, pixels; less where the map is small. */
const ROOM = 32

/** What a camera is to show whole: a place, or the first view. */
export type Shown = Pick<PlaceGeometry, 'bounds' | 'hull'>

/** The place's geometry; the first view where no place is chosen or nothing draws it. */
export const shownOf = ({ geometry, site }: Atlas, placeId: string | null): Shown =>
  (placeId === null ? undefined : geometry[placeId]) ?? { bounds: site.firstView }

/** Where to put the camera so that nothing lies over what it shows. */
export function viewOf(map: MapLibreMap, shown: Shown): CameraOptions {
  const far = viewAmong(map, shown, true)
  return far.zoom! < DETAIL_ZOOM ? far : viewAmong(map, shown, false)
}

function viewAmong(map: MapLibreMap, shown: Shown, isFar: boolean): CameraOptions {
  const container = map.getContainer()
  const size = { width: container.clientWidth, height: container.clientHeight }
  const points: readonly LngLat[] = shown.hull ?? edgeOf(shown.bounds)
  const whole = { left: 0, top: 0, right: size.width, bottom: size.height }
  const areas = freeAreas(whole, obstaclesOver(container, isFar))
  const room = Math.min(ROOM, size.width / 14, size.height / 14)
  const range = { minZoom: MIN_ZOOM, maxZoom: NEAREST }
  const largestFirst = [...(areas.length > 0 ? areas : [whole])]
    .sort((a, b) => sizeOf(b) - sizeOf(a))
    .map((area) => inset(area, room))
  let best: FittedCamera | undefined
  for (const area of largestFirst) {
    if (best && !fitsAt(best.zoom, points, size, area)) continue
    const camera = fitCamera(points, size, area, range)
    if (!best || camera.zoom > best.zoom) best = camera
  }
  return { ...best, bearing: 0, pitch: 0 }
}

const sizeOf = ({ left, top, right, bottom }: Box): number => (right - left) * (bottom - top)

/** Never turned inside out: a narrow area keeps its middle. */
function inset({ left, top, right, bottom }: Box, by: number): Box {
  const [x, y] = [Math.min(by, (right - left) / 3), Math.min(by, (bottom - top) / 3)]
  return { left: left + x, top: top + y, right: right - x, bottom: bottom - y }
}

export const isPoint = ([west, south, east, north]: Bounds): boolean =>
  west === east && south === north

/** Smaller than this, pixels, nothing of a place's shape is seen. */
const SMALLEST = 40

/** Whether all of the place is in sight, and one that is no point large enough to be made out. */
export function showsWhole(map: MapLibreMap, shown: Shown | undefined): boolean {
  if (!shown || shown.hull) return false
  const { bounds } = shown
  const [west, south, east, north] = bounds
  const corners = ([west, east] as const).flatMap((lng) =>
    ([south, north] as const).map((lat) => map.project([lng, lat]))
  )
  const { clientWidth, clientHeight } = map.getContainer()
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
  const size = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys))
  return (
    (isPoint(bounds) || size >= SMALLEST) &&
    corners.every(({ x, y }) => x >= 0 && y >= 0 && x <= clientWidth && y <= clientHeight)
  )
}

/** Milliseconds of a flight; of itself MapLibre would take several seconds to go far. */
const FLIGHT = 1000

export function fly(map: MapLibreMap, shown: Shown): void {
  resizeToContainer(map)
  map.flyTo({ ...viewOf(map, shown), duration: FLIGHT })
}

/** The text may just have risen over a part of the map, which hears of it only with the next frame. */
function resizeToContainer(map: MapLibreMap): void {
  const [{ clientWidth, clientHeight }, canvas] = [map.getContainer(), map.getCanvas()]
  if (canvas.clientWidth !== clientWidth || canvas.clientHeight !== clientHeight) map.resize()
}
