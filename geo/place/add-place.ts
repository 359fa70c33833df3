import { formatFault, type Fault } from '../../src/domain/fault'
import { repliesFrom, type Replies } from '../import/replies'
import { fileOf, save } from '../import/article-store'
import { idFromFile } from '../import/options'
import { existsSync, readFileSync } from 'node:fs'
import { checkProject } from '../validate/check'
import { readGeometryFile } from '../validate/check-geometry-files'
import { readJsonList } from '../validate/located-json'
import { placeSchema } from '../validate/schemas'
import { GAZETTEER, GEOMETRY, LAYERS, readProject, type Project } from '../read'
import { newPlace, type NewPlace, type PlaceContext } from './dialogue'
import { withPlace } from './gazetteer-text'
import { droppedPath } from './dropped-path'
import { geoNamesAtHand, noGeoNames, NO_GEONAMES } from './geonames-at-hand'
import { held } from './hold-dialogue'
import { nameKey, type KnownPlace } from './known-place'
import { knownUnder } from './look-up'

/** Asks for a place and writes its line; nothing is written unless the whole of it passes the check. */
export async function addPlace(name: string): Promise<number> {
  const { project, faults } = readProject('.')
  const own = faults.filter(({ file }) => file === GAZETTEER || file === LAYERS)
  if (own.length > 0) return stop(own)
  if (project.layers.value.length === 0) {
    const message = 'There is no layer to which a place could belong. Write one (docs/editing.md).'
    return stop([{ file: LAYERS, line: 1, message }])
  }
  const replies = repliesFrom(process.stdin)
  try {
    const code = await askAndWrite(project, name, replies.ask)
    if (code !== 0) return code
    const text = await replies.ask(`\n${TEXT_AGAIN}\n> `)
    return await lookAgain(droppedPath(text ?? ''))
  } finally {
    replies.close()
  }
}

async function askAndWrite(project: Project, name: string, ask: Replies['ask']): Promise<number> {
  console.log('u takes the last answer back, q stops. Nothing is written before the end.')
  const context = contextOf(project)
  const added = await held(() => newPlace(context, name), ask)
  if (!added) return giveUp()
  const onDisk = readFileSync(GAZETTEER, 'utf8')
  const text = withPlace(onDisk, added.place)
  const wrong = faultsOf(project, text, added)
  if (wrong.length > 0) return stop(wrong)
  console.log(`\n${JSON.stringify(added.place)}`)
  const reply = await ask('Write it? Enter = yes, n = no > ')
  if (reply !== '' && reply?.toLowerCase() !== 'y') return giveUp()
  if (readFileSync(GAZETTEER, 'utf8') !== onDisk) {
    const message = 'It was changed by something else meanwhile. Start again.'
    return stop([{ file: GAZETTEER, line: 1, message }])
  }
  if (added.geometry !== undefined) {
    save(geometryFile(added), readFileSync(added.geometry, 'utf8'))
    console.log(`Written: ${geometryFile(added)}`)
  }
  save(GAZETTEER, text)
  console.log(`Written: ${GAZETTEER}, with "${added.place.id}"`)
  return 0
}

const TEXT_AGAIN =
  'The article’s text is looked through again for it: drag its file here (Enter = later)'

/** Imports the text once more: every sentence that names the new place is asked about. */
async function lookAgain(path: string): Promise<number> {
  const id = idFromFile(path)
  if (path !== '' && existsSync(fileOf(id))) {
    const { importFile } = await import('../import/import-command')
    return importFile(path, { 'drop-invisible': false, 'date-is-right': false })
  }
  if (path !== '') console.log(`No article has the id “${id}”, so its id must be named.`)
  console.log('Next: import the article’s text again; every sentence that names the new place is')
  console.log('asked about: npm run article -- import FILE --id ID')
  return 0
}

const geometryFile = ({ place }: NewPlace): string => `${GEOMETRY}/${place.id}.geojson`

function contextOf(project: Project): PlaceContext {
  const looked = new Map<string, readonly KnownPlace[]>()
  const lookUp = (name: string): readonly KnownPlace[] => {
    const table = geoNamesAtHand()
    if (!table) console.log(NO_GEONAMES)
    return knownUnder(new Set([name]), project, table ?? noGeoNames).get(nameKey(name)) ?? []
  }
  const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
  return {
    places: project.places.value,
    layers: project.layers.value,
    candidatesFor: (name) => {
      const found = looked.get(name) ?? lookUp(name)
      looked.set(name, found)
      return found
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
  // One of the same name is there where a writing was ended before the gazetteer's line.
  const others = project.geometry.filter(({ file }) => file !== geometryFile(added))
  const before = new Set(checkProject(project).map(({ message }) => message))
  const after = checkProject({
    ...project,
    places: located,
    geometry: [...others, ...geometry]
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
