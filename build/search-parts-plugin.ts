import { join } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import { passagesOf, searchParts, type SearchParts } from '../geo/compile/search-parts'
import { compiled } from './compiled'
import { siteFolderOf } from './site-folder'
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
  let whole: ResolvedConfig
  let written: SearchParts | undefined
  const parts = (): SearchParts =>
    (written ??= searchParts(passagesOf(compiled(root).project.articles)))
  return {
    name: 'search-parts',
    configResolved(config) {
      ;({ root, base } = config)
      whole = config
    },
    buildStart: () => void (written = undefined),
    resolveId: (id) => (id === ID ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null
      const { name, firstKeys } = parts()
      const manifest: SearchManifest = { folder: `${base}${FOLDER}/${name}/`, firstKeys }
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(manifest))})`
    },
    // Not as assets of the bundle, each of which is packed to tell its size.
    writeBundle() {
      if (whole.build.ssr) return
      const { name, files } = parts()
      const site = siteFolderOf(whole)
      const folder = `${FOLDER}/${name}`
      const before = site.earlier(folder, /^search-/)
      for (const [path, text] of files) site.write(`${folder}/${path}`, text, `${before}/${path}`)
      written = undefined
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
    hotUpdate({ file }) {
      if (file.startsWith(join(root, 'geo'))) written = undefined
    }
  }
}
