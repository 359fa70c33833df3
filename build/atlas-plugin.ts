import { join } from 'node:path'
import type { Plugin } from 'vite'
import { formatFault } from '../src/domain/fault'
import { furtherFeatures } from '../geo/compile/further'
import { searchData } from '../geo/compile/search-index'
import { staticMaps } from '../geo/compile/static-map'
import { compiled, forget } from './compiled'

const ATLAS = 'virtual:atlas'
const STATIC_MAPS = 'virtual:static-maps'
const SEARCH_DATA = 'virtual:search-data'
const FURTHER_PLACES = 'virtual:further-places'
const METHOD = 'virtual:method'
const ALL = [ATLAS, METHOD, STATIC_MAPS, SEARCH_DATA, FURTHER_PLACES]
const resolved = (id: string): string => `\0${id}`

/** Serves the atlas and its static maps as modules, built from `geo/`; faults in the data stop the build. */
export function atlasPlugin(): Plugin {
  let root = '.'
  let isSsr = false
  return {
    name: 'atlas',
    configResolved(config) {
      root = config.root
      isSsr = Boolean(config.build.ssr)
    },
    configureServer: (server) => void server.watcher.add(join(root, 'geo')),
    resolveId: (id) => (ALL.includes(id) ? resolved(id) : null),
    buildStart() {
      // The build of the pages' renderer is part of the same build.
      if (!isSsr) forget(root)
    },
    load(id) {
      if (!ALL.map(resolved).includes(id)) return null
      const { project, start, faults } = compiled(root)
      if (id === resolved(STATIC_MAPS)) return asModule(staticMaps(project))
      if (id === resolved(SEARCH_DATA)) return asModule(searchData(project))
      if (id === resolved(FURTHER_PLACES)) {
        return asModule({ type: 'FeatureCollection', features: furtherFeatures(project) })
      }
      if (id === resolved(METHOD)) {
        return asModule([...project.layers.value, ...project.baseLayers.value])
      }
      if (faults.length > 0)
        this.error(`The data has faults:\n${faults.map(formatFault).join('\n')}`)
      return asModule(start)
    },
    hotUpdate({ file, modules }) {
      if (!file.startsWith(join(root, 'geo'))) return modules
      forget(root)
      const graph = this.environment.moduleGraph
      const ours = ALL.flatMap((id) => graph.getModuleById(resolved(id)) ?? [])
      return [...modules, ...ours]
    }
  }
}

/** One string that the browser parses as JSON: quicker than as JavaScript, and no key is special. */
const asModule = (value: unknown): string =>
  `export default JSON.parse(${JSON.stringify(JSON.stringify(value))})`
