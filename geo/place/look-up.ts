import type { Project } from '../read'
import type { DraftSentence } from '../import/draft'
import { metresBetween } from '../derive/topology/geodesic'
import { byName, nameKey, type KnownNames, type KnownPlace } from './known-place'
import { geoNamesCalled, plainPlaces, type GeoNamesTable } from './known-names'
import { missingNames, namesToLookUp, type MissingName } from './missing-names'

/** Two entries of one name nearer than this are one place, metres. */
const SAME_WITHIN = 10_000
/** No two points as near as that lie farther apart to the north. */
const SAME_WITHIN_DEGREES = 0.1

/** Everything that the lists at hand know under one of the names. */
export function knownUnder(
  wanted: ReadonlySet<string>,
  project: Project,
  table: GeoNamesTable
): KnownNames {
  const plain = plainPlaces(project)
  const more = geoNamesCalled(table, wanted).filter(
    (each) => !plain.some((other) => isSame(each, other))
  )
  return byName([...plain, ...more])
}

function isSame(one: KnownPlace, other: KnownPlace): boolean {
  if (!one.at || !other.at || other.kind !== 'town') return false
  if (Math.abs(one.at[1] - other.at[1]) > SAME_WITHIN_DEGREES) return false
  const names = new Set(other.name.split(' / ').map(nameKey))
  const shared = [one.name, ...one.further].some((name) => names.has(nameKey(name)))
  return shared && metresBetween([...one.at], [...other.at]) < SAME_WITHIN
}

/** What an article speaks of and this map lacks. */
export const missingFrom = (
  sentences: readonly DraftSentence[],
  lang: string,
  project: Project,
  table: GeoNamesTable
): MissingName[] =>
  missingNames(
    sentences,
    lang,
    knownUnder(namesToLookUp(sentences, lang), project, table),
    project.site.value.firstView
  )
