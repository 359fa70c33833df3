import { membersOf, type Atlas } from './atlas'
import type { Bounds } from './geography'

/** Degrees on WGS84. */
export type LngLat = readonly [lng: number, lat: number]

/** What the map knows of a spot on the ground. */
export interface Whereabouts {
  readonly at: LngLat
  /** The state whose land it is, as the map draws it; absent at sea and far away. */
  readonly state?: StateThere
  /** Id of the exclave that it lies in, whose state by law is another than the one round it. */
  readonly exclave?: string
  /** The province of that state, good to 1–3 km; absent where none is known. */
  readonly province?: ProvinceThere
  /** Metres to the nearest spot of the atlas's border, where that is near. */
  readonly borderMetres?: number
}

/** A place of the gazetteer, else the English name of a state that is none. */
export interface StateThere {
  readonly placeId?: string
  readonly name?: string
}

interface ProvinceThere {
  /** In the language that the reader chose for names. */
  readonly name: string
  /** What it is called in law, in English: "Province". */
  readonly type: string
}

/** What a view shows, told whenever the map has come to rest. */
export interface ViewReport {
  readonly zoom: number
  readonly bounds: Bounds
  /** Of the middle of the map. */
  readonly middle: Whereabouts
  /** The nearest town or village, where the view shows none. */
  readonly nearest?: NearestTown
  /** Ids of places whose area the view shows. */
  readonly areas: ReadonlySet<string>
  /** Provinces that the view shows, each with its state, the largest share first. */
  readonly provinces: readonly { readonly name: string; readonly state: StateThere }[]
  /** How many towns and villages of the base map lie in it. */
  readonly settlements: number
}

/** A town out of sight, and where at the edge of the view an arrow points to it. */
export interface NearestTown {
  readonly name: string
  readonly at: LngLat
  readonly metres: number
  /** Degrees clockwise from straight up on the screen. */
  readonly turn: number
  /** Pixels from the map's top left. */
  readonly x: number
  readonly y: number
}

/** A box so many times as large as the view says nothing of what the view shows of its place. */
const LARGE = 4

/** Whether the view shows a place, or a part of it; of a group that is drawn by its members, any of them. */
export function isInView(
  atlas: Atlas,
  placeId: string,
  { bounds, areas }: Pick<ViewReport, 'areas' | 'bounds'>
): boolean {
  const geometry = atlas.geometry[placeId]
  if (!geometry || !isInBounds(geometry, bounds)) return false
  if (areas.has(placeId)) return true
  const members = membersOf(atlas, placeId).filter(({ kind }) => kind === 'state')
  if (members.length > 0) return members.some(({ id }) => areas.has(id))
  return breadth(geometry.bounds) < LARGE * breadth(bounds)
}

const breadth = ([west, , east]: Bounds): number => (west > east ? east + 360 : east) - west

/** Whether a place, or a part of it, may lie in a view: by its box, which may span 180°. */
export function isInBounds(
  { bounds: [west, south, east, north] }: { readonly bounds: Bounds },
  [left, bottom, right, top]: Bounds
): boolean {
  const spans =
    west > east ? [[west, 180] as const, [-180, east] as const] : [[west, east] as const]
  return north >= bottom && south <= top && spans.some(([from, to]) => to >= left && from <= right)
}
