import type { Plugin, Rolldown } from 'vite'

const MAP = 'src/map/attach-map.ts'

/**
 * Lets the browser fetch the map's code, and what that imports, beside the page's own, and not only once
 * that has run.
 */
export function preloadPlugin(): Plugin {
  let base = '/'
  return {
    name: 'preload-map',
    apply: 'build',
    configResolved: (config) => void (base = config.base),
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, path }) {
        // Within another page the map's code may have to wait until it is asked for.
        if (path !== '/index.html') return []
        const chunks = Object.values(bundle ?? {}).filter(
          (file): file is Rolldown.OutputChunk => file.type === 'chunk'
        )
        const map = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(MAP))
        if (!map) throw new Error(`The build has no chunk for ${MAP}.`)
        const isAsked = (file: string): boolean => html.includes(`href="${base}${file}"`)
        const links = [map.fileName, ...map.imports.filter((file) => !isAsked(file))]
        return links.map((file) => ({
          tag: 'link',
          attrs: {
            ...(file === map.fileName && { id: 'map-code' }),
            rel: 'modulepreload',
            crossorigin: true,
            href: base + file
          },
          injectTo: 'head'
        }))
      }
    }
  }
}
