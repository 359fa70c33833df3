import { expect, test } from 'vitest'
import { smallFiles } from '../../test/support/mutated-atlas'
import { indexAtlas } from '../../src/domain/archive'
import { filesInMemory } from '../files'
import type { Article } from '../../src/domain/article'
import type { Place } from '../../src/domain/place'
import { ARTICLES, GAZETTEER, readProjectFrom, VERSIONS } from '../read'
import { buildAtlas } from './atlas'
import {
  changesSince,
  isRecorded,
  olderVersions,
  recordOf,
  versionsText,
  withRecorded,
  type RecordedVersion
} from './versions'

const COURIER = `${ARTICLES}/courier-2031-05-06.json`
const FILES = smallFiles()

function recorded(more: Record<string, string> = {}): RecordedVersion {
  const files = new Map([...FILES, ...Object.entries(more)])
  const { project } = readProjectFrom(filesInMemory(files))
  return recordOf(project, indexAtlas(buildAtlas(project).atlas), '2031-06-01')
}

const NOW = recorded()
/** The file as it was before somebody did to it what the test is about. */
function was<T>(file: string, undone: (value: T) => T): Record<string, string> {
  const value = JSON.parse(FILES.get(file)!) as T
  return { [file]: JSON.stringify(undone(value)) }
}
const courier = (undone: (excerpts: Article['excerpts']) => Article['excerpts']) =>
  was<Article>(COURIER, (article) => ({ ...article, excerpts: undone(article.excerpts) }))
const place = (id: string, undone: (place: Place) => Place) =>
  was<Place[]>(GAZETTEER, (places) => places.map((each) => (each.id === id ? undone(each) : each)))
const since = (before: Record<string, string>, redirects: [string, string][] = []) =>
  changesSince(recorded(before), NOW, new Map(redirects))

test('nothing has changed since the same data', () => {
  expect(changesSince(NOW, NOW, new Map())).toEqual({
    version: NOW.version,
    day: '2031-06-01',
    places: {},
    gone: []
  })
})

test.each([
  ['a passage more', courier((all) => all.slice(0, -1)), { upland: { more: 1 } }],
  [
    'a passage taken out, of the place and of those that show its passages',
    courier((all) => [...all, { ...all[2]!, id: 'courier-2031-05-06-6' }]),
    {
      'mill-brook': { out: 1 },
      'mill-end': { out: 1 },
      'mill-villages': { out: 1 }
    }
  ],
  [
    'other words of a passage',
    courier((all) =>
      all.map((each, at) => (at === 4 ? { ...each, editorNote: 'Another.' } : each))
    ),
    { upland: { reworded: 1 } }
  ],
  [
    'another point',
    place('mill-end', (each) => ({ ...each, point: { ...each.point!, lng: 172.04 } })),
    { 'mill-end': { isRedrawn: true } }
  ],
  [
    'another statement',
    place('mill-end', (each) => ({ ...each, status: [] })),
    { 'mill-end': { isRetold: true } }
  ],
  [
    'a new place',
    was<Place[]>(GAZETTEER, (places) => places.filter(({ id }) => id !== 'old-fort')),
    { 'old-fort': { isNew: true } }
  ]
])('%s is told since', (_, before, places) => {
  expect(since(before).places).toEqual(places)
})

test('a place that there is no longer is named by its id', () => {
  const before = was<Place[]>(GAZETTEER, (all) => [...all, { ...all.at(-1)!, id: 'zz-tower' }])
  expect(since(before)).toMatchObject({ places: {}, gone: ['zz-tower'] })
})

test('a place that has only been given another id is as it was', () => {
  const before = place('old-fort', (each) => ({ ...each, id: 'altburg' }))
  expect(since(before, [['altburg', 'old-fort']])).toMatchObject({ places: {}, gone: [] })
  expect(since(before)).toMatchObject({
    places: { 'old-fort': { isNew: true } },
    gone: ['altburg']
  })
})

test('a version is recorded once, is read back, and is older once the data is other', () => {
  const old = recorded(courier((all) => all.slice(0, -1)))
  const all = withRecorded([old], NOW)
  expect(all).toEqual([old, NOW])
  expect(withRecorded(all, NOW)).toBe(all)
  expect(isRecorded(all, `9.9.9+${NOW.version}`)).toBe(true)
  expect(isRecorded([old], NOW.version)).toBe(false)

  const files = new Map([...FILES, [VERSIONS, versionsText(all)]])
  const { project, faults } = readProjectFrom(filesInMemory(files))
  expect(faults).toEqual([])
  expect(project.versions.value).toEqual(all)
  expect(Object.keys(olderVersions(all, NOW, []))).toEqual([old.version])
})
