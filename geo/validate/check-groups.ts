import type { Place } from '../../src/domain/place'
import { GAZETTEER } from '../read'
import type { Located } from './located-json'
import type { Told } from './one-cause'

/** Groups as wholes: that they have members, and that numbered members are numbered without a gap. */
export function checkGroups({ value: places, lineOf }: Located<Place[]>): Told[] {
  return places.flatMap((place, at): Told[] => {
    const say = (message: string, of: Place = place): Told => ({
      file: GAZETTEER,
      line: lineOf([of === place ? at : places.indexOf(of)]),
      message,
      cause: `group: ${of.id}`
    })
    const members = places.filter(({ memberOf }) => memberOf.includes(place.id))
    const isGroup = place.kind === 'alliance' || place.kind === 'village-group'
    return [
      ...(isGroup && members.length === 0
        ? [
            say(
              `"${place.id}" is a group (${place.kind}) without a member. Name it in the "memberOf" of its members.`
            )
          ]
        : []),
      ...sectionSlips(place, say),
      ...numberSlips(members, say)
    ]
  })
}

function sectionSlips(place: Place, say: (message: string) => Told): Told[] {
  if (place.kind === 'border-segment' && place.memberOf.length === 0) {
    return [say(`"${place.id}" is a border-segment and names no border in "memberOf". Name it.`)]
  }
  if (place.order === undefined || place.memberOf.length > 0) return []
  return [
    say(`"${place.id}" has an "order" and is a member of nothing. Name its whole in "memberOf".`)
  ]
}

function numberSlips(members: readonly Place[], say: (message: string, of: Place) => Told): Told[] {
  const numbered = members
    .filter(({ order }) => order !== undefined)
    .sort((a, b) => a.order! - b.order!)
  for (const [at, member] of numbered.entries()) {
    const before = numbered[at - 1]
    if (before?.order === member.order) {
      return [
        say(
          `"${member.id}" has the "order" ${member.order}, as "${before!.id}" has. Number them along the whole, each once.`,
          member
        )
      ]
    }
    if (member.order !== at + 1) {
      return [
        say(
          `"${member.id}" has the "order" ${member.order}, but ${at + 1} is missing. Correct it.`,
          member
        )
      ]
    }
  }
  return []
}
