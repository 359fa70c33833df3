import { membersOf, type Atlas } from './atlas'
import type { Bounds } from './geography'
import type { Place } from './place'

/** A member that takes less than this share of its group's breadth is hardly seen beside the whole. */
const SEEN = 1 / 25

/** The members of a group that are too small to be made out where the whole group is shown. */
export function smallMembersOf(atlas: Atlas, group: Place): Place[] {
  const whole = atlas.geometry[group.id]?.bounds
  if (whole === undefined) return []
  return membersOf(atlas, group.id).filter(({ id }) => {
    const bounds = atlas.geometry[id]?.bounds
    return bounds !== undefined && isArea(bounds) && breadth(bounds) < breadth(whole) * SEEN
  })
}

/** A point is no smaller near by. */
const isArea = (bounds: Bounds): boolean => breadth(bounds) > 0

/** Degrees of longitude. */
const breadth = ([west, , east]: Bounds): number => (east - west + 360) % 360
