import { readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import { compiled } from '../compiled'
import { redirectPages } from '../redirect-pages'
import { headersAt } from './headers'
import { headersFile, redirectsFile } from './host-files'

/** Writes `_headers` and `_redirects` when all else is built; the preview sends what hosts send. */
export function hostFilesPlugin(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'host-files',
    configResolved: (resolved) => void (config = resolved),
    configurePreviewServer({ config: { base }, middlewares }) {
      middlewares.use(({ url = '/' }, response, next) => {
        const { pathname } = new URL(url, 'http://localhost')
        for (const [name, value] of Object.entries(headersAt(pathname, base))) {
          response.setHeader(name, value)
        }
        next()
      })
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      handler(error?: Error) {
        if (error || config.command !== 'build' || config.build.ssr) return
        const dist = resolve(config.root, config.build.outDir)
        const { archive } = compiled(config.root)
        const names = readdirSync(dist).sort()
        writeFileSync(join(dist, '_headers'), headersFile(config.base, names))
        writeFileSync(join(dist, '_redirects'), redirectsFile(redirectPages(config, archive)))
      }
    }
  }
}
