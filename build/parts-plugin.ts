import type { Plugin, ResolvedConfig } from 'vite'
import { WHOLE_PLACES } from '../src/domain/parts'
import { compiled, type Compiled } from './compiled'
import { siteFolderOf } from './site-folder'

const FOLDER = 'parts'
const MODULE = 'virtual:parts'
const RESOLVED = `\0${MODULE}`

/** Writes the articles' words as files that the page fetches by need; the dev server makes each when asked. */
export function partsPlugin(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'parts',
    configResolved: (resolved) => void (config = resolved),
    resolveId: (id) => (id === MODULE ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null
      const { version, first } = compiled(config.root).parts
      return `export default ${JSON.stringify({ folder: `${FOLDER}/${version}`, first })}`
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname
        const all = compiled(config.root)
        const { parts } = all
        const folder = `${config.base}${FOLDER}/${parts.version}/`
        if (!path.startsWith(folder)) return next()
        const part = partAt(all, decodeURIComponent(path.slice(folder.length)))
        if (!part) {
          response.statusCode = 404
          return response.end()
        }
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify(part))
      })
    },
    writeBundle() {
      if (config.build.ssr) return
      const { parts, split } = compiled(config.root)
      const site = siteFolderOf(config)
      const folder = `${FOLDER}/${parts.version}`
      const before = site.earlier(folder, /^[\da-f]+$/)
      const write = (path: string, content: object): void =>
        site.write(`${folder}/${path}`, JSON.stringify(content), `${before}/${path}`)
      for (const [path, part] of parts.all()) write(path, part)
      if (split.whole) write(WHOLE_PLACES, split.whole)
    }
  }
}

const partAt = ({ parts, split }: Compiled, path: string): object | undefined =>
  path === WHOLE_PLACES ? split.whole : parts.at(path)
