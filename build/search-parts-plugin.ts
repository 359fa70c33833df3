import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
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
  let dist = ''
  let isForDocuments = false
  let written: SearchParts | undefined
  const parts = (): SearchParts =>
    (written ??= searchParts(passagesOf(compiled(root).project.articles)))
  return {
    name: 'search-parts',
    configResolved(config) {
      ;({ root, base } = config)
      dist = resolve(root, config.build.outDir)
      isForDocuments = Boolean(config.build.ssr)
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
      if (isForDocuments) return
      const { name, files } = parts()
      const folder = join(dist, FOLDER, name)
      for (const [path, text] of files) {
        mkdirSync(dirname(join(folder, path)), { recursive: true })
        writeFileSync(join(folder, path), text)
      }
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
