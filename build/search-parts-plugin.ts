import { join } from 'node:path'
import type { Plugin } from 'vite'
import { passagesOf, searchParts, type SearchParts } from '../geo/compile/search-parts'
import { compiled } from './compiled'
import type { SearchManifest } from '../src/domain/search-parts'

const ID = 'virtual:search-parts'
const RESOLVED = `\0${ID}`
const FOLDER = 'parts'

/**
 * Writes the files in which passages are searched, and serves what says where they are as a module.
 * They are compiled once a build.
 */
export function searchPartsPlugin(): Plugin {
  let root = '.'
  let base = '/'
  let written: SearchParts | undefined
  const parts = (): SearchParts =>
    (written ??= searchParts(passagesOf(compiled(root).project.articles)))
  return {
    name: 'search-parts',
    configResolved: (config) => void ({ root, base } = config),
    buildStart: () => void (written = undefined),
    resolveId: (id) => (id === ID ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null
      const { name, firstKeys } = parts()
      const manifest: SearchManifest = { folder: `${base}${FOLDER}/${name}/`, firstKeys }
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(manifest))})`
    },
    generateBundle() {
      // What the documents are rendered with has no search.
      if (!this.getModuleInfo(RESOLVED)) return
      const { name, files } = parts()
      for (const [path, source] of files) {
        this.emitFile({ type: 'asset', fileName: `${FOLDER}/${name}/${path}`, source })
      }
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const [path = ''] = (request.url ?? '').split('?')
        const { name, files } = parts()
        const folder = `${base}${FOLDER}/${name}/`
        if (!path.startsWith(folder)) return next()
        const text = files.get(path.slice(folder.length))
        if (text === undefined) {
          response.writeHead(404).end()
        } else response.writeHead(200, { 'Content-Type': 'application/json' }).end(text)
      })
    },
    hotUpdate({ file, modules }) {
      if (!file.startsWith(join(root, 'geo'))) return modules
      written = undefined
      const ours = this.environment.moduleGraph.getModuleById(RESOLVED)
      return ours ? [...modules, ours] : modules
    }
  }
}
