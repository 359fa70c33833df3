import type { FeatureCollection, Position } from 'geojson'
import type { Bounds } from '../../domain/geography'
import { NAME_CHOICES, type NameChoice } from '../../domain/names'

/** An area on the ground that the map can name, be it drawn or not. */
export interface Area {
  /** Of the gazetteer; absent for a state that no article names. */
  readonly placeId?: string
  /** In English, where the area is no place of the gazetteer. */
  readonly name?: string
  /** What it is called in law, and other names, where it is a province. */
  readonly province?: ProvinceNames
  readonly polygons: readonly Polygon[]
}

interface ProvinceNames {
  readonly type: string
  /** The state that holds it: its id, or its name in small letters where it is no place. */
  readonly state: string
  /** Other names; the English one is the area's. */
  readonly names: Readonly<Partial<Record<NameChoice, string>>>
}

interface Polygon {
  readonly box: Bounds
  readonly rings: readonly (readonly Position[])[]
  /** Made when it is first asked for: most polygons never are. */
  bands?: Bands
}

/** A polygon's edges by bands of latitude, so that few need to be looked at for a position. */
interface Bands {
  readonly height: number
  readonly edges: readonly (readonly Edge[])[]
}

type Edge = readonly [x1: number, y1: number, x2: number, y2: number]

interface Says extends Partial<Record<NameChoice, string>> {
  readonly placeId?: string
  readonly name?: string
  readonly type?: string
  readonly state?: string
}

/** The polygons of a collection that say whose they are, each with its box. */
export const areasOf = ({ features }: FeatureCollection): Area[] =>
  features.flatMap(({ properties, geometry }) => {
    const says = (properties ?? {}) as Says
    const { placeId, name, type, state } = says
    const names = Object.fromEntries(
      NAME_CHOICES.flatMap((choice) => (says[choice] ? [[choice, says[choice]]] : []))
    )
    if (placeId === undefined && name === undefined) return []
    const polygons =
      geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : geometry.type === 'Polygon'
          ? [geometry.coordinates]
          : []
    const about = {
      ...(placeId !== undefined && { placeId }),
      ...(name !== undefined && { name }),
      ...(type !== undefined && state !== undefined && { province: { type, state, names } })
    }
    return polygons.length === 0
      ? []
      : [{ ...about, polygons: polygons.map((rings) => ({ box: boxOf(rings[0]!), rings })) }]
  })

/** The first of the areas that holds the position, degrees. */
export const areaAt = (areas: readonly Area[], lng: number, lat: number): Area | undefined =>
  areas.find(({ polygons }) => polygons.some((polygon) => holds(polygon, lng, lat)))

/** By how often a ray to the east meets an edge. */
function holds(polygon: Polygon, lng: number, lat: number): boolean {
  const [west, south, east, north] = polygon.box
  if (lng < west || lng > east || lat < south || lat > north) return false
  const { height, edges } = (polygon.bands ??= bandsOf(polygon))
  let inside = false
  for (const [x1, y1, x2, y2] of edges[Math.floor((lat - south) / height)] ?? []) {
    if (y1 > lat !== y2 > lat && lng < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside
  }
  return inside
}

const EDGES_A_BAND = 16

function bandsOf({ box: [, south, , north], rings }: Polygon): Bands {
  const count = Math.ceil(rings.reduce((sum, ring) => sum + ring.length, 0) / EDGES_A_BAND)
  const height = (north - south) / count || 1
  const edges: Edge[][] = Array.from({ length: count + 1 }, () => [])
  for (const ring of rings) {
    for (let at = 1; at < ring.length; at += 1) {
      const [x1, y1] = ring[at - 1] as [number, number]
      const [x2, y2] = ring[at] as [number, number]
      const [first, last] = [Math.min(y1, y2), Math.max(y1, y2)].map((y) =>
        Math.max(0, Math.min(count, Math.floor((y - south) / height)))
      ) as [number, number]
      for (let band = first; band <= last; band += 1) edges[band]!.push([x1, y1, x2, y2])
    }
  }
  return { height, edges }
}

function boxOf(ring: readonly Position[]): Bounds {
  const [lngs, lats] = [0, 1].map((axis) => ring.map((position) => position[axis]!))
  const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b))
  const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b))
  return [least(lngs!), least(lats!), most(lngs!), most(lats!)]
}
