import { join } from 'node:path'
import type { Plugin } from 'vite'
import { furtherFeatures } from '../geo/compile/further'
import { relativePositions } from '../geo/compile/relative-positions'
import { searchData } from '../geo/compile/search-index'
import { staticMaps } from '../geo/compile/static-map'
import { olderVersions, recordOf } from '../geo/compile/versions'
import { compiled, forget, type Compiled } from './compiled'

/** What each module holds, made of the data. */
const MODULES: Readonly<Record<string, (data: Compiled) => unknown>> = {
  'virtual:atlas': ({ split }) => split.start,
  'virtual:brief-places': ({ split }) => split.brief ?? null,
  'virtual:method': ({ project: { layers, baseLayers } }) => [...layers.value, ...baseLayers.value],
  'virtual:static-maps': ({ project }) => staticMaps(project),
  'virtual:positions': ({ project }) => relativePositions(project),
  'virtual:search-data': ({ project }) => searchData(project),
  'virtual:older-versions': ({ project, archive }) =>
    olderVersions(project.versions.value, recordOf(project, archive, ''), project.redirects.value),
  'virtual:further-places': ({ project, split }) => {
    const brief = new Set(split.brief?.id)
    const { geometry } = split.start
    const features = furtherFeatures(project).flatMap((feature) => {
      const id = String(feature.properties?.['placeId'])
      if (brief.has(id)) return []
      const fromZoom = geometry[id]?.fromZoom
      return fromZoom
        ? [{ ...feature, properties: { ...feature.properties, fromZoom } }]
        : [feature]
    })
    return { type: 'FeatureCollection', features }
  }
}
const ALL = Object.keys(MODULES)
const resolved = (id: string): string => `\0${id}`

/** Serves the atlas and its static maps as modules, built from `geo/`; faults in the data stop the build. */
export function atlasPlugin(): Plugin {
  let root = '.'
  return {
    name: 'atlas',
    configResolved(config) {
      root = config.root
      // The build of the pages' renderer is part of the same build.
      if (config.build.ssr) return
      forget(root)
      // Before the bundler starts: what it says of an error is mostly its own stack.
      if (config.command === 'build') compiled(root)
    },
    configureServer: (server) => void server.watcher.add(join(root, 'geo')),
    resolveId: (id) => (ALL.includes(id) ? resolved(id) : null),
    load(id) {
      const make = MODULES[id.slice(1)]
      return id[0] === '\0' && make ? asModule(make(compiled(root))) : null
    },
    hotUpdate({ file, modules }) {
      if (!file.startsWith(join(root, 'geo'))) return modules
      const { hot, moduleGraph, name } = this.environment
      if (name !== 'client') return []
      forget(root)
      try {
        compiled(root)
      } catch (error) {
        // Over the page as it was, which the editor goes on seeing until the data are mended.
        hot.send({ type: 'error', err: { message: (error as Error).message, stack: '' } })
        return []
      }
      // The page keeps what it has fetched of the data: only a page opened anew shows one state of them.
      for (const [id, module] of moduleGraph.idToModuleMap) {
        if (id.startsWith(resolved('virtual:'))) moduleGraph.invalidateModule(module)
      }
      hot.send({ type: 'full-reload' })
      return []
    }
  }
}

/** One string that the browser parses as JSON: quicker than as JavaScript, and no key is special. */
const asModule = (value: unknown): string =>
  `export default JSON.parse(${JSON.stringify(JSON.stringify(value))})`
