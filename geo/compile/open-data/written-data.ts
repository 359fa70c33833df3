import { buildAtlas } from '../atlas'
import { furtherFeatures } from '../further'
import { readProject } from '../../read'
import { SMALL_ROOT } from '../../../test/support/small-atlas'
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

/** The open data of the atlas whose root folder this is. */
function writtenFrom(root: string) {
  const { project } = readProject(root)
  const { atlas } = buildAtlas(project)
  const geometry = new Map(
    project.out
      .filter(({ file }) => !file.includes('-coarse'))
      .map(({ file, text }) => [file.split('/').at(-1)!.replace('.geojson', ''), text])
  )
  const made = [...project.layers.value, ...project.baseLayers.value]
  const files = openData({ atlas, made, geometry, further: furtherFeatures(project) }, site)
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
