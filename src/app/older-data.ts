import { OLDER_VERSIONS } from '../data/older-versions'
import type { Atlas } from '../domain/atlas'
import { changesToTell } from '../domain/data-changes'
import type { MapState } from '../domain/map-state'
import { nameOf } from '../domain/names'
import { isInView, type ViewReport } from '../domain/whereabouts'
import { olderData } from '../words/older-data'

/** What has changed since the data that the link was made of, in sentences; without a map all is in view. */
export function changedSince(
  atlas: Atlas,
  { data, place, layers, names }: MapState,
  view: ViewReport | undefined
): string {
  const version = OLDER_VERSIONS[data ?? '']
  if (!version) return olderData.unknown(data ?? '')
  const called = (id: string): string => {
    const named = atlas.placeById.get(id)
    return named ? nameOf(named, names, 'sentence') : id
  }
  const isSeen = (id: string): boolean =>
    layers.has(atlas.placeById.get(id)?.layer ?? '') && (!view || isInView(atlas, id, view))
  const { ofOpen, inView, elsewhere } = changesToTell(version, place, isSeen)
  return olderData.since(version, {
    ...(place !== null && { open: { name: called(place), change: ofOpen ?? null } }),
    inView: inView.map((id) => ({ name: called(id), change: version.places[id]! })),
    elsewhere
  })
}
