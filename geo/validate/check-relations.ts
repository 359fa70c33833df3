import type { Place, PlaceKind } from '../../src/domain/place'
import { GAZETTEER } from '../read'
import type { Known } from './known'
import type { Located } from './located-json'
import type { Told } from './one-cause'

/** Kinds of places that others can be members of. */
const GROUPS: readonly PlaceKind[] = ['alliance', 'border', 'region', 'village-group']

type Say = (message: string, cause?: string) => Told

/** What places say of each other: that it is there, no circle, a group where a group is named. */
export function checkRelations({ value: places, lineOf }: Located<Place[]>, known: Known): Told[] {
  const byId = new Map(places.map((place) => [place.id, place]))
  return places.flatMap((place, at) => {
    const say: Say = (message, cause) => ({
      file: GAZETTEER,
      line: lineOf([at]),
      message,
      ...(cause === undefined ? {} : { cause })
    })
    return [
      ...namedPlaces(place, known, say),
      ...groupSlips(place, byId, say),
      ...circles(place, byId, say),
      ...participation(place, byId, say)
    ]
  })
}

const relationsOf = ({ memberOf, within, seeAlso }: Place) => [
  ...memberOf.map((id) => ['memberOf', id] as const),
  ...(within === undefined ? [] : [['within', within] as const]),
  ...seeAlso.map((id) => ['seeAlso', id] as const)
]

function namedPlaces(place: Place, known: Known, say: Say): Told[] {
  const seen = new Set<string>()
  return relationsOf(place).flatMap(([key, id]) => {
    const where = `"${key}" of "${place.id}" names`
    const isDouble = seen.has(`${key} ${id}`)
    seen.add(`${key} ${id}`)
    if (!known.has(id)) {
      return say(
        `${where} "${id}", which is no place of the gazetteer. Correct the id or add the place.`,
        `no place: ${id}`
      )
    }
    if (id === place.id) return say(`${where} the place itself. Take it out.`)
    return isDouble ? say(`${where} "${id}" twice. Take one out.`) : []
  })
}

const groupSlips = (place: Place, byId: ReadonlyMap<string, Place>, say: Say): Told[] =>
  place.memberOf.flatMap((id) => {
    const group = byId.get(id)
    if (!group || id === place.id) return []
    if (!GROUPS.includes(group.kind)) {
      return say(
        `"memberOf" of "${place.id}" names "${id}", which is a ${group.kind} and no group (${GROUPS.join(', ')}). Name a group; the one whole that a part lies in stands in "within".`
      )
    }
    if (group.point === undefined) return []
    return say(
      `"memberOf" of "${place.id}" names "${id}", which has a point of its own: a group is drawn by its members. Take the point out, or the membership.`
    )
  })

/** A way along "within" or "memberOf" that comes back; told of the first of its places alone. */
function circles(place: Place, byId: ReadonlyMap<string, Place>, say: Say): Told[] {
  const upward = ({ memberOf, within }: Place): string[] => [
    ...memberOf,
    ...(within === undefined ? [] : [within])
  ]
  const seen = new Map<string, string>()
  const open = upward(place).filter((id) => id !== place.id)
  for (const id of open) seen.set(id, place.id)
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    for (const next of byId.has(id) ? upward(byId.get(id)!) : []) {
      if (next === place.id) {
        const way = [place.id, id]
        while (seen.get(way.at(-1)!) !== place.id) way.push(seen.get(way.at(-1)!)!)
        const names = [place.id, ...way.slice(1).reverse(), place.id].map((each) => `"${each}"`)
        return [
          say(
            `"within" and "memberOf" lead in a circle: ${names.join(' → ')}. Take one of them out.`,
            `circle: ${[...way].sort().join()}`
          )
        ]
      }
      if (!seen.has(next) && next !== id) {
        seen.set(next, id)
        open.push(next)
      }
    }
  }
  return []
}

function participation(place: Place, byId: ReadonlyMap<string, Place>, say: Say): Told[] {
  if (place.participation === undefined) return []
  if (place.memberOf.length === 0) {
    return [
      say(
        `"${place.id}" has a "participation" and is a member of nothing. Name its group in "memberOf", or take it out.`
      )
    ]
  }
  const groups = place.memberOf.flatMap((id) => byId.get(id) ?? [])
  if (groups.length === 0 || groups.some(({ kind }) => kind === 'alliance')) return []
  return [
    say(
      `"${place.id}" has a "participation" and is a member of no alliance. Name the alliance in "memberOf", or take it out.`
    )
  ]
}
