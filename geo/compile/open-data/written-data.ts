import { buildAtlas } from '../atlas'
import { furtherFeatures } from '../further'
import { readProject } from '../../read'
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

const { project } = readProject('.')
export const { atlas } = buildAtlas(project)

const geometry = new Map(
  project.out
    .filter(({ file }) => !file.includes('-coarse'))
    .map(({ file, text }) => [file.split('/').at(-1)!.replace('.geojson', ''), text])
)
export const files = openData(
  {
    atlas,
    made: [...project.layers.value, ...project.baseLayers.value],
    geometry,
    further: furtherFeatures(project)
  },
  site
)

export function textOf(path: string): string {
  const file = files.find((each) => each.path === path)
  if (!file) throw new Error(`No ${path} is written.`)
  return file.text
}

export const jsonOf = (path: string): unknown => JSON.parse(textOf(path))
