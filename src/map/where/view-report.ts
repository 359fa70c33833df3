import type { Map as MapLibreMap } from 'maplibre-gl'
import type { NameChoice } from '../../domain/names'
import type { LngLat, NearestTown, StateThere, ViewReport } from '../../domain/whereabouts'
import { DETAIL_ZOOM } from '../../layers/kit/context'
import type { Area } from '../names/areas'
import type { Ground, NamedPoint } from '../names/ground'
import { provinceName } from '../names/province-name'
import type { Spot } from '../names/roomiest'
import { openSpots, positionAt, spotOf } from '../names/screen'
import { obstaclesOver } from '../obstacles'
import { edgeArrow } from './edge-arrow'
import { metresNearBy } from './metres'
import { inWindow, stateOf, whereIs } from './where-is'

/** Whoever looks from so near expects a town to hold on to. */
const ARROW_ZOOM = 9
/** The view is looked at in so many columns and rows to tell what it shows. */
const GRID = { columns: 12, rows: 8 }

/** What the map shows, as it stands; undefined from afar, where it would say nothing of use. */
export function viewReport(
  map: MapLibreMap,
  ground: Ground,
  names: NameChoice
): ViewReport | undefined {
  const zoom = map.getZoom()
  if (zoom < DETAIL_ZOOM) return undefined
  const { lng, lat } = map.getCenter().wrap()
  const { bounds, areas } = inWindow(map)
  const inView = ({ at: [x = 0, y = 0] }: NamedPoint): boolean =>
    x >= bounds[0] && x <= bounds[2] && y >= bounds[1] && y <= bounds[3]
  const towns = ground.points(Infinity, ['towns', 'settlements'])
  const settlements = towns.filter(inView).length
  const isEmpty =
    zoom >= ARROW_ZOOM && !ground.points(Infinity).some(inView) && !ground.hasPlaceIn(bounds)
  const nearest = isEmpty ? nearestTown(map, towns, [lng, lat], names) : undefined
  return {
    zoom,
    bounds,
    middle: whereIs(ground, [lng, lat], names),
    ...(nearest && { nearest }),
    areas,
    provinces: provincesIn(map, ground, names),
    settlements
  }
}

function nearestTown(
  map: MapLibreMap,
  towns: readonly NamedPoint[],
  middle: LngLat,
  names: NameChoice
): NearestTown | undefined {
  const [first] = towns
    .map((town) => ({ town, metres: metresNearBy(middle, town.at) }))
    .sort((a, b) => a.metres - b.metres)
  const at = first && ([first.town.at[0]!, first.town.at[1]!] as const)
  const target = at && spotOf(map, at)
  if (!target) return undefined
  const { clientWidth: width, clientHeight: height } = map.getContainer()
  const { name, ...others } = first.town.properties
  return {
    name: String(others[names] ?? name),
    at,
    metres: first.metres,
    ...edgeArrow({ width, height }, target, freeSpots(map))
  }
}

/** Spots over which nothing lies, be it something that lets clicks through to the map. */
function freeSpots(map: MapLibreMap): (spot: Spot) => boolean {
  const isOpen = openSpots(map)
  const boxes = obstaclesOver(map.getContainer(), false)
  return (spot) =>
    !boxes.some(
      ({ left, top, right, bottom }) =>
        spot.x > left && spot.x < right && spot.y > top && spot.y < bottom
    ) && isOpen(spot)
}

function provincesIn(map: MapLibreMap, ground: Ground, names: NameChoice): ViewReport['provinces'] {
  const { clientWidth, clientHeight } = map.getContainer()
  const found = new Map<Area, { state: StateThere; spots: number }>()
  for (let spot = 0; spot < GRID.columns * GRID.rows; spot += 1) {
    const [column, row] = [spot % GRID.columns, Math.floor(spot / GRID.columns)]
    const position = positionAt(map, {
      x: ((column + 0.5) / GRID.columns) * clientWidth,
      y: ((row + 0.5) / GRID.rows) * clientHeight
    })
    const province = position && ground.provinceNear(...position)
    if (!province) continue
    const state = stateOf(ground.stateAt(...position)!)
    found.set(province, { state, spots: (found.get(province)?.spots ?? 0) + 1 })
  }
  return [...found]
    .sort(([, a], [, b]) => b.spots - a.spots)
    .map(([province, { state }]) => ({ name: provinceName(province, names), state }))
}
