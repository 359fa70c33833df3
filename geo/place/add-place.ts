import { formatFault, type Fault } from '../../src/domain/fault'
import { repliesFrom } from '../import/replies'
import { save } from '../import/article-store'
import { existsSync, readFileSync } from 'node:fs'
import { checkProject } from '../validate/check'
import { readGeometryFile } from '../validate/check-geometry-files'
import { readJsonList } from '../validate/located-json'
import { placeSchema } from '../validate/schemas'
import { GAZETTEER, GEOMETRY, readProject, type Project } from '../read'
import { newPlace, type Dialogue, type NewPlace, type PlaceContext } from './dialogue'
import { withPlace } from './gazetteer-text'
import { geoNamesAtHand, noGeoNames, NO_GEONAMES } from './geonames-at-hand'
import { nameKey } from './known-place'
import { knownUnder } from './look-up'

/** Asks for a place and writes its line; nothing is written unless the whole of it passes the check. */
export async function addPlace(name: string): Promise<number> {
  const { project, faults } = readProject('.')
  const own = faults.filter(({ file }) => file === GAZETTEER)
  if (own.length > 0) return stop(own)
  const replies = repliesFrom(process.stdin)
  const added = await held(newPlace(contextOf(project), name), replies.ask)
  if (!added) return giveUp()
  const text = withPlace(readFileSync(GAZETTEER, 'utf8'), added.place)
  const wrong = faultsOf(project, text, added)
  if (wrong.length > 0) return stop(wrong)
  console.log(`\n${JSON.stringify(added.place)}`)
  const reply = await replies.ask('Write it? Enter = yes, n = no > ')
  await replies.close()
  if (reply !== '' && reply?.toLowerCase() !== 'y') return giveUp()
  if (added.geometry !== undefined) {
    save(geometryFile(added), readFileSync(added.geometry, 'utf8'))
    console.log(`Written: ${geometryFile(added)}`)
  }
  save(GAZETTEER, text)
  console.log(`Written: ${GAZETTEER}, with "${added.place.id}"`)
  console.log('Next: npm run check; then import the article’s text again: every sentence that')
  console.log('names the new place is asked about: npm run article -- import FILE --id ID')
  return 0
}

const geometryFile = ({ place }: NewPlace): string => `${GEOMETRY}/${place.id}.geojson`

async function held<T>(
  dialogue: Dialogue<T>,
  ask: (prompt: string) => Promise<string | undefined>
): Promise<T | undefined> {
  for (let step = dialogue.next(); ;) {
    if (step.done) return step.value
    const reply = await ask(`\n${step.value}\n> `)
    if (reply === undefined || reply === 'q') return undefined
    step = dialogue.next(reply)
  }
}

function contextOf(project: Project): PlaceContext {
  const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
  return {
    places: project.places.value,
    layers: project.layers.value.map(({ id }) => id),
    candidatesFor: (name) => {
      const table = geoNamesAtHand()
      if (!table) console.log(NO_GEONAMES)
      return knownUnder(new Set([name]), project, table ?? noGeoNames).get(nameKey(name)) ?? []
    },
    isLanguage: (tag) =>
      /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag) && languages.of(tag) !== undefined,
    geometryFault: (path) => {
      if (!existsSync(path)) return `There is no file ${path}.`
      const { faults } = readGeometryFile({ file: path, text: readFileSync(path, 'utf8') })
      return faults.length > 0 ? faults.map(({ message }) => message).join('\n') : undefined
    }
  }
}

/** What the check says of the project with the place, and did not say without it. */
function faultsOf(project: Project, text: string, added: NewPlace): Fault[] {
  const { located, faults } = readJsonList(GAZETTEER, text, placeSchema)
  if (!located) return faults
  const geometry = added.geometry === undefined ? [] : geometryOf(added)
  const before = new Set(checkProject(project).map(({ message }) => message))
  const after = checkProject({
    ...project,
    places: located,
    geometry: [...project.geometry, ...geometry]
  })
  return [...faults, ...after.filter(({ message }) => !before.has(message))]
}

function geometryOf(added: NewPlace): Project['geometry'] {
  const text = readFileSync(added.geometry ?? '', 'utf8')
  const { located } = readGeometryFile({ file: geometryFile(added), text })
  return located ? [located] : []
}

function stop(faults: readonly Fault[]): number {
  for (const fault of faults) console.error(formatFault(fault))
  console.error('Nothing was written.')
  return 1
}

function giveUp(): number {
  console.error('\nNothing was written.')
  return 1
}
