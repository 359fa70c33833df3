import type { Fault } from '../../src/domain/fault'
import type { Place } from '../../src/domain/place'
import { drawnIds } from '../compile/further'
import type { PlaceWords } from '../import/place-words'
import { oncePer } from '../once-per'
import {
  ARTICLES,
  BASE_LAYERS,
  GAZETTEER,
  GEOMETRY,
  LAYERS,
  NOT_ESTABLISHED,
  OUT,
  PLACE_WORDS,
  REDIRECTS,
  SEARCH_NAMES,
  SITE,
  SOURCES,
  type Project
} from '../read'
import { checkArticles } from './check-articles'
import { checkDates } from './check-dates'
import { checkDrawn } from './check-drawn'
import { checkDrawing, checkGazetteer, checkLayersNamed } from './check-gazetteer'
import { checkGeometryFiles } from './check-geometry-files'
import { checkGroups } from './check-groups'
import { checkExcerptNumbers } from './check-ids'
import { checkLanguages } from './check-languages'
import {
  checkBaseDrawn,
  checkBaseLayers,
  checkLayerPlaces,
  checkLayers,
  checkLayerSources
} from './check-layers'
import type { MentionRules } from './check-mentions'
import { checkNames } from './check-names'
import { checkNewPlaces } from './check-places'
import { checkPlaceWords } from './check-place-words'
import { checkPositions } from './check-positions'
import { checkQuotation } from './check-quotation'
import { checkRedirects } from './check-redirects'
import { checkRelations } from './check-relations'
import { checkNotEstablished, checkSearchedFor, checkSearchNames } from './check-search-words'
import { checkSharedWords } from './check-shared-words'
import { checkSite } from './check-site'
import { checkSourceList, checkSourcesUsed } from './check-sources'
import { checkStatements } from './check-statements'
import { checkDrawnFile } from './drawn-file'
import { ANY, type Known } from './known'
import { meaningsOf } from './meanings'
import { oneForEachCause, type Told } from './one-cause'
import { latestDay } from './today'

interface Check {
  /** What must be whole, lest a slip that has been told be told again by what follows from it. */
  readonly needs?: readonly string[]
  /** What is not whole once this check has found anything. */
  readonly breaks?: readonly string[]
  readonly find: () => Told[]
}

/** What a check breaks beyond files. */
const NAMES = 'names of places'
const GROUPS = 'groups and their members'
const POINTS = 'points'
const LAYERS_OF_PLACES = 'layers of places'
const SOURCES_OF_LAYERS = 'sources of layers'

/** Every broken rule in the data that people edit, one fault a cause. Pure: reads nothing from disk. */
export const checkProject = (project: Project, today: string = latestDay()): Fault[] =>
  oneForEachCause(faultsIn(project, today).found)

/** The same before faults of one cause are told as one, and what they leave broken. */
export function faultsIn(
  project: Project,
  today: string
): { found: Told[]; isWhole: (path: string) => boolean } {
  // Where nothing is derived yet, nothing that is drawn can be compared.
  const broken = new Set([...project.unread, ...(project.out.length === 0 ? [OUT] : [])])
  const isWhole = (path: string): boolean =>
    ![...broken].some((each) => each === path || each.startsWith(`${path}/`))
  const found = checksOf(project, today, isWhole).flatMap(({ needs = [], breaks = [], find }) => {
    if (!needs.every(isWhole)) return []
    const faults = find()
    if (faults.length > 0) for (const path of breaks) broken.add(path)
    return faults
  })
  return { found, isWhole }
}

// The dev server checks again and again what has changed in one file: the same for the same is made once.
const checkDrawnFileOnce = oncePer(checkDrawnFile)
const checkDrawnOnce = oncePer(checkDrawn)
const idsOf = oncePer(
  (entries: readonly { id: string }[]): ReadonlySet<string> => new Set(entries.map(({ id }) => id))
)
const mentionRules = oncePer(
  (
    places: readonly Place[],
    known: Known,
    words: readonly PlaceWords[] | undefined
  ): MentionRules => ({ known, meanings: words && meaningsOf(places, words) })
)

/** In the order in which they are run: files by themselves, then what they say of each other. */
function checksOf(project: Project, today: string, isWhole: (path: string) => boolean): Check[] {
  const { places, placeWords, sources, geometry, out, articles, site } = project
  const known = (file: string, entries: readonly { id: string }[]): Known =>
    isWhole(file) ? idsOf(entries) : ANY
  const knownPlaces = (): Known => known(GAZETTEER, places.value)
  return [
    { breaks: [GAZETTEER, NAMES], find: () => checkGazetteer(places) },
    { breaks: [NAMES], find: () => checkNames(places) },
    { breaks: [POINTS], find: () => checkNewPlaces(places, out) },
    { find: () => checkLanguages(places) },
    { find: () => checkStatements(places) },
    { find: () => checkDates(project, today) },
    { needs: [LAYERS], breaks: [LAYERS], find: () => checkLayers(project) },
    { breaks: [BASE_LAYERS], find: () => checkBaseLayers(project) },
    { breaks: [SOURCES], find: () => checkSourceList(project) },
    { breaks: [GROUPS], find: () => checkRelations(places, knownPlaces()) },
    { needs: [GAZETTEER, GROUPS], breaks: [GROUPS], find: () => checkGroups(places) },
    { breaks: [PLACE_WORDS], find: () => checkPlaceWords(project, knownPlaces()) },
    {
      needs: [GAZETTEER, NAMES, PLACE_WORDS],
      breaks: [NAMES],
      find: () => checkSharedWords(project)
    },
    { find: () => out.flatMap((file) => checkDrawnFileOnce(file, knownPlaces())) },
    { needs: [GAZETTEER, NAMES, GROUPS], find: () => checkDrawnOnce(out, places.value) },
    {
      needs: [OUT],
      breaks: [POINTS],
      find: () => checkGeometryFiles(geometry, knownPlaces(), drawnIds(project))
    },
    { needs: [LAYERS], breaks: [LAYERS_OF_PLACES], find: () => checkLayersNamed(project) },
    {
      needs: [GAZETTEER, OUT, GEOMETRY, LAYERS, LAYERS_OF_PLACES],
      breaks: [LAYERS_OF_PLACES],
      find: () => checkDrawing(project)
    },
    { needs: [GAZETTEER, OUT, GEOMETRY, GROUPS, POINTS], find: () => checkPositions(project) },
    {
      needs: [OUT],
      breaks: [SOURCES_OF_LAYERS],
      find: () => checkLayerSources(project, known(SOURCES, sources.value))
    },
    {
      needs: [LAYERS, BASE_LAYERS, SOURCES, SOURCES_OF_LAYERS],
      find: () => checkSourcesUsed(project)
    },
    { needs: [GAZETTEER, LAYERS, OUT, LAYERS_OF_PLACES], find: () => checkLayerPlaces(project) },
    { needs: [BASE_LAYERS, OUT], find: () => checkBaseDrawn(project) },
    { breaks: [SEARCH_NAMES], find: () => checkSearchNames(project) },
    { breaks: [NOT_ESTABLISHED], find: () => checkNotEstablished(project, knownPlaces()) },
    {
      needs: [GAZETTEER, NAMES, OUT, SEARCH_NAMES, NOT_ESTABLISHED],
      find: () => checkSearchedFor(project)
    },
    {
      breaks: [ARTICLES],
      find: () => {
        const areWordsWhole = [GAZETTEER, NAMES, PLACE_WORDS].every(isWhole)
        const limits = isWhole(SITE) ? site.value : undefined
        const words = areWordsWhole ? placeWords.value : undefined
        return checkArticles(articles, mentionRules(places.value, knownPlaces(), words), limits)
      }
    },
    { needs: [ARTICLES], find: () => checkExcerptNumbers(articles) },
    {
      needs: [GAZETTEER, LAYERS, ARTICLES, REDIRECTS],
      breaks: [REDIRECTS],
      find: () => checkRedirects(project)
    },
    { needs: [SITE], find: () => checkQuotation(articles, site.value) },
    { needs: [SITE], find: () => checkSite(project, knownPlaces(), isWhole(ARTICLES)) }
  ]
}
