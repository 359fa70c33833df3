import { svelte } from '@sveltejs/vite-plugin-svelte'
import { fileURLToPath } from 'node:url'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { atlasPlugin } from './build/atlas-plugin'
import { buildDay } from './build/build-day'
import { embedPlugin } from './build/embed-plugin'
import { writeFontSubsets } from './build/fonts'
import { hostFilesPlugin } from './build/hosts/host-files-plugin'
import { mapStylesPlugin } from './build/map-styles-plugin'
import { notFoundPlugin } from './build/not-found-plugin'
import { partsPlugin } from './build/parts-plugin'
import { offlinePlugin } from './build/offline/offline-plugin'
import { palettePlugin } from './build/palette-plugin'
import { preloadPlugin } from './build/preload-plugin'
import { prerenderPlugin } from './build/prerender-plugin'
import { searchPartsPlugin } from './build/search-parts-plugin'
import { securityPlugin } from './build/security-plugin'
import { shippedPlugin } from './build/shipped/shipped-plugin'
import { siteFolderPlugin } from './build/site-folder'

const root = fileURLToPath(new URL('.', import.meta.url))
const fonts = `${root}node_modules/.cache/atlas-fonts`

/** Tests that put a module of theirs in place of another; the rest share what is loaded. */
const ISOLATED = '**/*.isolated.test.ts'

export default defineConfig(async () => {
  await writeFontSubsets(root, fonts)
  const built = buildDay(process.env['SOURCE_DATE_EPOCH'])
  return {
    // "/" unless the site lives under a sub-path: ATLAS_BASE=/atlas/ npm run build
    base: process.env['ATLAS_BASE'] ?? '/',
    plugins: [
      siteFolderPlugin(),
      atlasPlugin(),
      partsPlugin(),
      searchPartsPlugin(),
      palettePlugin(),
      securityPlugin(),
      mapStylesPlugin(),
      svelte(),
      preloadPlugin(),
      embedPlugin(),
      notFoundPlugin(),
      prerenderPlugin({
        origin: (process.env['ATLAS_ORIGIN'] ?? '').replace(/\/$/, ''),
        publisher: process.env['ATLAS_PUBLISHER'] ?? null,
        contact: process.env['ATLAS_CONTACT'] ?? null,
        built
      }),
      shippedPlugin(built),
      offlinePlugin(process.env['ATLAS_OFFLINE'] !== 'no'),
      hostFilesPlugin()
    ],
    resolve: { alias: { '@fonts': fonts } },
    assetsInclude: ['**/*.geojson'],
    build: {
      target: 'es2022',
      // Where a browser preloads no modules, they come as they are imported.
      modulePreload: { polyfill: false },
      manifest: true,
      rollupOptions: {
        input: [
          'index.html',
          'embed/index.html',
          'src/pages/documents.ts',
          'src/app/url/not-found.ts'
        ]
      },
      // An inlined file is a data: URL, which the page's security policy refuses.
      assetsInlineLimit: 0,
      // MapLibre alone is over Vite's default; budgets are held by a test.
      chunkSizeWarningLimit: 1200
    },
    test: {
      testTimeout: 30_000,
      projects: [
        unitTests('unit', false, ['{src,geo,build,test,bench}/**/*.test.ts'], [ISOLATED]),
        unitTests('isolated', true, [`{src,geo,build,test,bench}/${ISOLATED}`])
      ]
    }
  }
})

function unitTests(
  name: string,
  isolate: boolean,
  include: string[],
  others: string[] = []
): TestProjectInlineConfiguration {
  // Tests that take long are run by npm run test:long alone.
  const long = process.env['ATLAS_LONG'] ? [] : ['**/*.long.test.ts']
  const exclude = ['**/node_modules/**', ...long, ...others]
  return { extends: true, test: { name, isolate, include, exclude } }
}
