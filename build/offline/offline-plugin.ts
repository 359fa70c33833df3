import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build, type Plugin, type ResolvedConfig } from 'vite'
import { KEEP_ALL, VERSION_META, WORKER } from '../../src/offline/keeping'
import { LIGHT } from '../../src/styles/palette'
import { words } from '../../src/words/words'
import { compiled } from '../compiled'
import { attribute } from '../page-html'
import { appIcon, ICONS } from './app-icons'
import { keptFiles } from './kept-files'

const MANIFEST = 'manifest.json'
const ICON = 'favicon.svg'

/**
 * When all else is built: the service worker, which keeps a copy for reading offline, and what lets a
 * device install the site. Where no copies are to be kept, the worker takes away those that there are.
 */
export function offlinePlugin(keepsCopies: boolean): Plugin {
  let config: ResolvedConfig
  return {
    name: 'offline',
    configResolved: (resolved) => void (config = resolved),
    closeBundle: {
      sequential: true,
      order: 'post',
      async handler(error?: Error) {
        if (error || config.command !== 'build' || config.build.ssr) return
        const { root, base } = config
        const dist = resolve(root, config.build.outDir)
        const { archive } = compiled(root)
        const home = join(dist, 'index.html')
        const icon = readFileSync(join(dist, ICON), 'utf8')
        for (const each of ICONS) writeFileSync(join(dist, each.file), appIcon(icon, each))
        writeFileSync(join(dist, MANIFEST), manifest(archive.site.title))
        addToHead(home, [
          `<link rel="manifest" href="${attribute(base)}${MANIFEST}">`,
          `<link rel="apple-touch-icon" href="${attribute(base)}${ICONS[0].file}">`
        ])
        const { kept, all } = keptFiles(dist)
        if (keepsCopies) {
          addToHead(home, [`<meta name="${VERSION_META}" content="${kept.version}">`])
          writeFileSync(join(dist, KEEP_ALL), JSON.stringify(all))
        }
        await writeWorker(root, dist, keepsCopies ? 'worker' : 'none', { ATLAS_KEPT: kept })
      }
    }
  }
}

function addToHead(file: string, tags: readonly string[]): void {
  const html = readFileSync(file, 'utf8')
  if (!html.includes('</head>')) throw new Error(`${file} has no head.`)
  writeFileSync(
    file,
    html.replace('</head>', () => `${tags.join('\n')}\n</head>`)
  )
}

/** By the specification of web app manifests; addresses are read from where the file lies. */
const manifest = (title: string): string =>
  JSON.stringify({
    name: title,
    short_name: title.split(' ').at(-1),
    lang: words.lang,
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: LIGHT.paper,
    theme_color: LIGHT.paper,
    icons: ICONS.map(({ file, size, purpose }) => ({
      ...{ src: file, sizes: `${size}x${size}`, type: 'image/png', purpose }
    }))
  })

/** In one file, since not every browser lets a service worker import. */
export async function writeWorker(
  root: string,
  dist: string,
  source: 'worker' | 'none',
  define: Record<string, unknown>
): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define: Object.fromEntries(
      Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)])
    ),
    build: {
      outDir: dist,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2022',
      rollupOptions: {
        input: `src/offline/${source}.ts`,
        output: { format: 'iife', entryFileNames: WORKER }
      }
    }
  })
}
