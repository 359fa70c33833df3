import { type Geom, difference, intersection } from 'polyclip-ts'
import { union } from './topology/dissolve'
import { ringSquareMetres } from './topology/geodesic'
import { type Mesh, makeMesh } from './topology/mesh'
import type { MultiPolygon } from './topology/position'

/** The area of all land together, whosever it is: an arc that bounds it is a coast. */
export const LAND = 'land'

/** What the states are derived from. */
export interface StateSources {
  /** The world's regions by Natural Earth, by state. */
  readonly regions: ReadonlyMap<string, readonly MultiPolygon[]>
  /** OpenStreetMap's time zones by state; they reach out to sea. */
  readonly zones: ReadonlyMap<string, MultiPolygon>
}

/** States whose land borders are taken from OpenStreetMap. */
const ZONE_STATES = ['armenia', 'azerbaijan', 'georgia', 'turkey', 'iran'] as const

/** Natural Earth's regions share their edges but for rounding, and so do the zones. */
const SNAP_DEGREES = 2e-6

/** Rings under this size are where two sources disagree, not land. */
const SPECK_SQUARE_METRES = 2e6

/**
 * All states in one mesh, with the world's `land` beside them. The land borders of Armenia, Azerbaijan, Georgia,
 * Turkey and Iran follow OpenStreetMap, on both sides; coasts and all other borders Natural Earth.
 */
export function deriveStates({ regions, zones }: StateSources): Mesh {
  const land = union([...regions.values()].flat(), SNAP_DEGREES)
  const states = new Map<string, MultiPolygon>()
  for (const state of ZONE_STATES) {
    const near = union(
      nearby(state).flatMap((name) => regions.get(name) ?? []),
      SNAP_DEGREES
    )
    states.set(state, withoutSpecks(clip(intersection, zones.get(state) ?? [], near)))
  }
  states.set('russia', russia({ regions, zones }))
  for (const state of DRAWN_BY_REGIONS) {
    states.set(state, withoutSpecks(union(regions.get(state) ?? [], SNAP_DEGREES)))
  }
  states.set(LAND, land)
  return makeMesh(states, SNAP_DEGREES)
}

const DRAWN_BY_REGIONS = ['belarus', 'kazakhstan', 'kyrgyzstan', 'tajikistan', 'ukraine']

/** States in whose Natural Earth regions a zone may lie, the two sources drawing borders apart. */
const nearby = (state: (typeof ZONE_STATES)[number]): readonly string[] =>
  ({
    armenia: ['armenia', 'azerbaijan', 'georgia', 'turkey', 'iran'],
    azerbaijan: ['armenia', 'azerbaijan', 'georgia', 'turkey', 'iran', 'russia'],
    georgia: ['armenia', 'azerbaijan', 'georgia', 'turkey', 'russia'],
    turkey: [
      'armenia',
      'azerbaijan',
      'georgia',
      'turkey',
      'iran',
      'iraq',
      'syria',
      'greece',
      'bulgaria'
    ],
    iran: [
      'armenia',
      'azerbaijan',
      'turkey',
      'iran',
      'iraq',
      'turkmenistan',
      'afghanistan',
      'pakistan'
    ]
  })[state]

/** Russia by Natural Earth, its border with Georgia and Azerbaijan moved to where their zones end. */
function russia({ regions, zones }: StateSources): MultiPolygon {
  const parts = ['russia', 'georgia', 'azerbaijan'].flatMap((state) => regions.get(state) ?? [])
  const others = ZONE_STATES.map((state) => zones.get(state) ?? [])
  return withoutSpecks(clip(difference, union(parts, SNAP_DEGREES), ...others))
}

const clip = (
  operation: (first: Geom, ...others: Geom[]) => unknown,
  first: MultiPolygon,
  ...others: readonly MultiPolygon[]
): MultiPolygon =>
  operation(
    first as unknown as Geom,
    ...others.map((other) => other as unknown as Geom)
  ) as MultiPolygon

const withoutSpecks = (polygons: MultiPolygon): MultiPolygon =>
  polygons
    .map((polygon) =>
      polygon.filter((ring) => Math.abs(ringSquareMetres(ring)) >= SPECK_SQUARE_METRES)
    )
    .filter(([outer], index) => outer !== undefined && outer === polygons[index]![0])
