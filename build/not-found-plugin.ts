import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Connect, Plugin } from 'vite'

/** Lets the preview answer as static hosts do: an address that leads nowhere gets 404.html. */
export const notFoundPlugin = (): Plugin => ({
  name: 'not-found',
  // Not the map page for every address, which is Vite's custom.
  config: (_config, { isPreview }) => (isPreview ? { appType: 'mpa' } : {}),
  configurePreviewServer({ config, middlewares }) {
    const dist = resolve(config.root, config.build.outDir)
    return () => void middlewares.use(answerUnlessIn(dist))
  }
})

const answerUnlessIn =
  (dist: string): Connect.NextHandleFunction =>
  ({ url = '/' }, response, next) => {
    const page = join(dist, '404.html')
    // By now, Vite has put the file's name into the address of a page that there is.
    if (isPageIn(dist, url) || !existsSync(page)) return next()
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' })
    response.end(readFileSync(page))
  }

function isPageIn(dist: string, url: string): boolean {
  const [path = ''] = url.split(/[?#]/)
  try {
    return path.endsWith('.html') && existsSync(join(dist, decodeURIComponent(path)))
  } catch {
    return false
  }
}
