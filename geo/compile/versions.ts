import { createHash } from 'node:crypto'
import type { Archive } from '../../src/domain/archive'
import { dataHashOf, type OlderVersion, type PlaceChange } from '../../src/domain/data-changes'
import { shownWith } from '../../src/domain/passages'
import type { Place } from '../../src/domain/place'
import { redirectsOf, type Redirect, type Redirects } from '../../src/domain/redirects'
import type { Project } from '../read'
import { drawnByPlace } from './atlas'

/** A version of the data, so far that later ones can be compared with it: a line of geo/versions.json. */
export interface RecordedVersion {
  readonly version: string
  /** ISO. */
  readonly day: string
  readonly places: Readonly<Record<string, RecordedPlace>>
  /** By id, a hash of each passage's words. */
  readonly passages: Readonly<Record<string, string>>
}

interface RecordedPlace {
  /** Hashes: of its line in the gazetteer but its point, and of all that is drawn of it. */
  readonly said: string
  readonly drawn: string
  /** Ids of the passages that mention it. */
  readonly passages: readonly string[]
  /** Ids of the places whose passages it shows beside its own. */
  readonly with?: readonly string[]
}

/** Characters of a hash: enough to tell what a place is from what it was. */
const LENGTH = 6
const hashed = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, LENGTH)

export function recordOf(project: Project, archive: Archive, day: string): RecordedVersion {
  const drawn = drawnByPlace(project)
  const recorded = (place: Place): RecordedPlace => {
    const { point, ...said } = place
    const shapes = (drawn.get(place.id) ?? []).map(({ geometry }) => geometry)
    const [, ...others] = shownWith(archive, place)
    return {
      said: hashed(said),
      drawn: hashed([point?.lng, point?.lat, point?.accuracyMetres, shapes]),
      passages: (archive.excerptsByPlace.get(place.id) ?? []).map(({ excerpt }) => excerpt.id),
      ...(others.length > 0 && { with: others })
    }
  }
  return {
    version: archive.version,
    day,
    places: Object.fromEntries(project.places.value.map((place) => [place.id, recorded(place)])),
    passages: Object.fromEntries(
      [...archive.excerptById].map(([id, { excerpt }]) => [
        id,
        hashed([excerpt.text, excerpt.editorNote])
      ])
    )
  }
}

/** What is another now, place by place; what has only been given another id is as it was. */
export function changesSince(
  before: RecordedVersion,
  now: RecordedVersion,
  redirects: Redirects
): OlderVersion {
  const current = (id: string): string => redirects.get(id) ?? id
  const byCurrent = new Map(Object.keys(before.places).map((id) => [current(id), id]))
  const words = new Map(Object.entries(before.passages).map(([id, hash]) => [current(id), hash]))
  const changed = Object.keys(now.places).flatMap((id): [string, PlaceChange][] => {
    const was = byCurrent.get(id)
    if (was === undefined) return [[id, { isNew: true }]]
    const change = {
      ...(now.places[id]!.drawn !== before.places[was]!.drawn && { isRedrawn: true as const }),
      // What names its own id is said anew with it.
      ...(was === id &&
        now.places[id]!.said !== before.places[id]!.said && { isRetold: true as const }),
      ...passagesChanged(
        new Set([...shown(before, was)].map(current)),
        shown(now, id),
        (passage) => words.get(passage) !== now.passages[passage]
      )
    }
    return Object.keys(change).length === 0 ? [] : [[id, change]]
  })
  return {
    version: before.version,
    day: before.day,
    places: Object.fromEntries(changed),
    gone: [...byCurrent.keys()].filter((id) => !(id in now.places))
  }
}

/** Ids of the passages that a reader finds at the place. */
const shown = ({ places }: RecordedVersion, id: string): Set<string> =>
  new Set([id, ...(places[id]?.with ?? [])].flatMap((each) => places[each]?.passages ?? []))

function passagesChanged(
  before: ReadonlySet<string>,
  now: ReadonlySet<string>,
  isReworded: (id: string) => boolean
): Pick<PlaceChange, 'more' | 'out' | 'reworded'> {
  const more = [...now].filter((id) => !before.has(id)).length
  const out = [...before].filter((id) => !now.has(id)).length
  const reworded = [...now].filter((id) => before.has(id) && isReworded(id)).length
  return { ...(more > 0 && { more }), ...(out > 0 && { out }), ...(reworded > 0 && { reworded }) }
}

/** By the hash that a link carries, what has changed since each version but the present one. */
export function olderVersions(
  recorded: readonly RecordedVersion[],
  now: RecordedVersion,
  redirects: readonly Redirect[]
): Record<string, OlderVersion> {
  const current = redirectsOf(redirects)
  const older = recorded.filter(({ version }) => dataHashOf(version) !== dataHashOf(now.version))
  return Object.fromEntries(
    older.map((each) => [dataHashOf(each.version), changesSince(each, now, current)])
  )
}

/** Whether the data of the version is among them, by whatever release. */
export const isRecorded = (recorded: readonly RecordedVersion[], version: string): boolean =>
  recorded.some((each) => dataHashOf(each.version) === dataHashOf(version))

/** The versions with the present one, one a line; as they were where it is among them. */
export function withRecorded(
  recorded: readonly RecordedVersion[],
  now: RecordedVersion
): readonly RecordedVersion[] {
  return isRecorded(recorded, now.version) ? recorded : [...recorded, now]
}

export const versionsText = (recorded: readonly RecordedVersion[]): string =>
  `[\n${recorded.map((each) => JSON.stringify(each)).join(',\n')}\n]\n`
