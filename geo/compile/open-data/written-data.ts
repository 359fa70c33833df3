import type { Article } from '../../../src/domain/article'
import type { AtlasData } from '../../../src/domain/atlas'
import type { Place } from '../../../src/domain/place'
import { buildAtlas } from '../atlas'
import { furtherFeatures } from '../further'
import { readProject } from '../../read'
import { SMALL_ROOT } from '../../../test/support/small-atlas'
import { MANY } from './many'
import { openData } from './open-data'

/** For tests: the open data as a site below a sub-path gets it. */
export const site = {
  title: 'An atlas',
  base: '/atlas/',
  origin: 'https://example.org',
  publisher: null,
  contact: null,
  built: '2026-01-31'
}

/** The open data of the atlas whose root folder this is, or of what `grow` makes of it. */
function writtenFrom(root: string, grow: (atlas: AtlasData) => AtlasData = (atlas) => atlas) {
  const { project } = readProject(root)
  const atlas = grow(buildAtlas(project).atlas)
  const geometry = new Map(
    project.out
      .filter(({ file }) => !file.includes('-coarse'))
      .map(({ file, text }) => [file.split('/').at(-1)!.replace('.geojson', ''), text])
  )
  const made = [...project.layers.value, ...project.baseLayers.value]
  const drawn = furtherFeatures(project)
  const further = atlas.places.length > MANY ? atlas.places.flatMap(() => drawn) : drawn
  const files = [...openData({ atlas, made, geometry, further }, site)]
  const textOf = (path: string): string => {
    const file = files.find((each) => each.path === path)
    if (!file) throw new Error(`No ${path} is written.`)
    return file.text
  }
  return { atlas, files, textOf, jsonOf: (path: string): unknown => JSON.parse(textOf(path)) }
}

export const small = { name: 'the small atlas', ...writtenFrom(SMALL_ROOT) }
const published = { name: 'this atlas', ...writtenFrom('.') }

/** The small atlas, and what is published, which must be as the specifications ask whatever it holds. */
export const WRITTEN = [small, published]

/** Copies under other ids, of three years. */
const copies = (articles: readonly Article[]): Article[] =>
  Array.from({ length: MANY + 1 }, (_, at) => {
    const copied = articles[at % articles.length]!
    const id = `copy-${at}`
    const excerpts = copied.excerpts.map((each, n) => ({ ...each, id: `${id}-${n + 1}` }))
    return { ...copied, id, excerpts, published: `${2031 + (at % 3)}-05-04` }
  })
const copiedPlaces = (places: readonly Place[]): Place[] =>
  Array.from({ length: MANY + 1 }, (_, at) => ({
    ...places.find(({ point }) => point)!,
    id: `copy-${at}`
  }))

/** The small atlas with so many articles and places that its data stand in parts. */
export const large = {
  name: 'a large atlas',
  ...writtenFrom(SMALL_ROOT, (atlas) => ({
    ...atlas,
    articles: copies(atlas.articles),
    places: [...atlas.places, ...copiedPlaces(atlas.places)]
  }))
}

/** Each line a value. */
export const valuesIn = (text: string): unknown[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
