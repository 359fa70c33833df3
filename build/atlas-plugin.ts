import { join } from 'node:path'
import type { Plugin } from 'vite'
import { formatFault } from '../src/domain/fault'
import { buildAtlas } from '../geo/compile/atlas'
import { checkProject } from '../geo/validate/check'
import { documentMaps } from '../geo/compile/document-maps'
import { readProject } from '../geo/read'
import { furtherFeatures } from '../geo/compile/further'
import { searchData } from '../geo/compile/search-index'
import { staticMaps } from '../geo/compile/static-map'

const ATLAS = 'virtual:atlas'
const STATIC_MAPS = 'virtual:static-maps'
const DOCUMENT_MAPS = 'virtual:document-maps'
const SEARCH_DATA = 'virtual:search-data'
const FURTHER_PLACES = 'virtual:further-places'
const METHOD = 'virtual:method'
const ALL = [ATLAS, METHOD, STATIC_MAPS, DOCUMENT_MAPS, SEARCH_DATA, FURTHER_PLACES]
const resolved = (id: string): string => `\0${id}`

/** Serves the atlas and its static maps as modules, built from `geo/`; faults in the data stop the build. */
export function atlasPlugin(): Plugin {
  let root = '.'
  return {
    name: 'atlas',
    configResolved: (config) => void (root = config.root),
    configureServer: (server) => void server.watcher.add(join(root, 'geo')),
    resolveId: (id) => (ALL.includes(id) ? resolved(id) : null),
    load(id) {
      if (id === resolved(STATIC_MAPS)) return asModule(staticMaps(readProject(root).project))
      if (id === resolved(DOCUMENT_MAPS)) return asModule(documentMaps(readProject(root).project))
      if (id === resolved(SEARCH_DATA)) return asModule(searchData(readProject(root).project))
      if (id === resolved(FURTHER_PLACES)) {
        const features = furtherFeatures(readProject(root).project)
        return asModule({ type: 'FeatureCollection', features })
      }
      if (id === resolved(METHOD)) {
        const { project } = readProject(root)
        return asModule([...project.layers.value, ...project.baseLayers.value])
      }
      if (id !== resolved(ATLAS)) return null
      const { project, faults } = readProject(root)
      const built = buildAtlas(project)
      const all = [...faults, ...checkProject(project), ...built.faults]
      if (all.length > 0) this.error(`The data has faults:\n${all.map(formatFault).join('\n')}`)
      return asModule(built.atlas)
    },
    hotUpdate({ file, modules }) {
      if (!file.startsWith(join(root, 'geo'))) return modules
      const graph = this.environment.moduleGraph
      const ours = ALL.flatMap((id) => graph.getModuleById(resolved(id)) ?? [])
      return [...modules, ...ours]
    }
  }
}

/** One string that the browser parses as JSON: quicker than as JavaScript, and no key is special. */
const asModule = (value: unknown): string =>
  `export default JSON.parse(${JSON.stringify(JSON.stringify(value))})`
