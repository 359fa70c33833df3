import type { Feature, FeatureCollection } from 'geojson'
import type { Province } from '../sources/provinces'
import { areaFeature, collection, lineFeature } from './features'
import { type Detail, drawLevel, type LevelMesh, polygonsAt } from './topology/level'
import { makeMesh } from './topology/mesh'
import {
  type Box,
  insidePolygons,
  type Line,
  type MultiPolygon,
  type Position,
  inBox,
  roundPosition
} from './topology/position'

export interface ProvinceSources {
  readonly provinces: readonly Province[]
  /** A state's area as it is drawn, which Natural Earth's provinces fit to 1–3 km only. */
  readonly stateArea: (state: string) => MultiPolygon
}

/** Round the Armenia–Azerbaijan border, as far as a view of it may show. */
const DRAWN: Box = [41.5, 37.5, 51, 43.5]

/** Natural Earth's regions share their edges but for rounding. */
const SNAP_DEGREES = 2e-6

/** Natural Earth's lines are good to 1–2 km here. */
const DETAIL: Detail = {
  tolerance: () => () => 250,
  decimals: () => 3,
  minSquareMetres: () => 2e6
}

const DECIMALS = 4
/** Enough halvings to find where a line leaves its state to within metres. */
const BISECTIONS = 12

/**
 * Provinces as areas, which are never drawn, to tell in which one a spot lies; and the lines between
 * provinces of one state, cut where the state as it is drawn ends. No line of a state's border is
 * among them: the map has better ones.
 */
export function deriveProvinces({ provinces, stateArea }: ProvinceSources): FeatureCollection {
  const near = provinces.filter(({ area }) => area.flat(2).some((at) => inBox(at, DRAWN)))
  const byCode = new Map(near.map((province) => [province.code, province]))
  const mesh = makeMesh(new Map(near.map(({ code, area }) => [code, area])), SNAP_DEGREES)
  const level = drawLevel(mesh, [...byCode.keys()], DETAIL, [])
  const states = [...new Set(near.map(({ state }) => state))]
  return collection([
    ...near.map((province) => areaOf(level, province)),
    ...states.flatMap((state) => {
      const whole = stateArea(state)
      const lines = linesWithin(level, state, byCode).flatMap((line) => cutTo(line, whole))
      return lines.length === 0 ? [] : [lineFeature({ role: 'province-line' }, lines)]
    })
  ])
}

function areaOf(level: LevelMesh, province: Province): Feature {
  const { code, name, type, state, names } = province
  return areaFeature({ role: 'province', name, type, state, ...names }, polygonsAt(level, code))
}

/** The arcs that have two provinces of the state beside them. */
const linesWithin = (
  { mesh, lines }: LevelMesh,
  state: string,
  byCode: ReadonlyMap<string, Province>
): Line[] =>
  mesh.arcs.flatMap(({ areas }, index) => {
    const beside = [...areas].map((code) => byCode.get(code)!)
    const isInner = beside.length === 2 && beside.every((province) => province.state === state)
    const line = lines[index]!
    return isInner && line.length > 1 && line.some((at) => inBox(at, DRAWN)) ? [line] : []
  })

/** The parts of a line inside an area. */
function cutTo(line: Line, area: MultiPolygon): Line[] {
  const parts: Position[][] = []
  let wasInside = false
  line.forEach((to, at) => {
    const isInside = insidePolygons(to, area)
    const from = line[at - 1]
    if (isInside && !wasInside) parts.push(from === undefined ? [] : [crossing(to, from, area)])
    if (isInside) parts.at(-1)!.push(to)
    else if (wasInside) parts.at(-1)!.push(crossing(from!, to, area))
    wasInside = isInside
  })
  return parts.filter((part) => part.length > 1)
}

/** Where the way from a position inside to one outside leaves the area, by bisection. */
function crossing(inside: Position, outside: Position, area: MultiPolygon): Position {
  let [near, far] = [inside, outside]
  for (let round = 0; round < BISECTIONS; round += 1) {
    const middle: Position = [(near[0] + far[0]) / 2, (near[1] + far[1]) / 2]
    if (insidePolygons(middle, area)) near = middle
    else far = middle
  }
  return roundPosition(near, DECIMALS)
}
