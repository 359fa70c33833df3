import { readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join, resolve } from 'node:path'
import { build, type Manifest, type Plugin, type ResolvedConfig } from 'vite'
import { credits } from '../src/domain/credits'
import { previewSvg } from '../src/pages/preview-svg'
import { stillSvg } from '../src/pages/still-svg'
import { placeFeedAddress, STILL_MAP } from '../src/domain/addresses'
import { pageWords } from '../src/words/pages'
import { documentMaps } from '../geo/compile/document-maps'
import { furtherFeatures } from '../geo/compile/further'
import { relativePositions } from '../geo/compile/relative-positions'
import { CacheFolder } from './cache-folder'
import { compiled, type Compiled } from './compiled'
import { withCriticalStyles } from './critical-styles'
import { feed, listingOf, placeFeed, sitemap, type Listing } from './feeds'
import { dataEntry, openData } from '../geo/compile/open-data/open-data'
import { keptMaps } from './kept-maps'
import { oembed, OEMBED_FILE } from './oembed'
import { pageHtml, worded } from './page-html'
import { writePreviewFonts } from './preview-fonts'
import { Previews } from './previews'
import { redirectPages } from './redirect-pages'
import { siteFolderOf, type SiteFolder } from './site-folder'
import type { DataEntry } from '../src/pages/data-entry'
import type * as Render from '../src/pages/render'
import type { Site } from '../src/pages/render'

const ENTRY = 'src/pages/render.ts'
const STYLES = 'src/pages/documents.ts'
const PICTURE = 'src/app/map-extras-parts.ts'
const NOT_FOUND_SCRIPT = 'src/app/url/not-found.ts'

/** After the map page is built: the same content as documents that need no script. */
export function prerenderPlugin(about: Omit<Site, 'base' | 'title'>): Plugin {
  let config: ResolvedConfig
  return {
    name: 'prerender',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    configResolved: (resolved) => void (config = resolved),
    closeBundle: {
      sequential: true,
      order: 'post',
      async handler(error?: Error) {
        if (error) return
        const { root } = config
        const dist = resolve(root, config.build.outDir)
        const { homePreview, renderEmbedShell, renderNotFound, renderPages, renderShell } =
          await rendered(root)
        const { project, archive } = compiled(root)
        const site: Site = { base: config.base, title: archive.site.title, ...about }
        const manifest = takeManifest(dist)
        const stylesheets = takeStylesheets(dist, manifest, site.base)
        const folder = siteFolderOf(config)
        const entries = writeData(folder, { project, archive }, site)
        const cache = join(root, 'node_modules/.cache')
        const previews = new Previews({
          ...{ dist, base: site.base },
          cache: new CacheFolder(join(cache, 'atlas-previews')),
          fonts: await writePreviewFonts(root, join(cache, 'atlas-preview-fonts'))
        })
        const maps = new CacheFolder(join(cache, 'atlas-maps'))
        const frame = { site: site.title, credits: credits(archive.sources) }
        const home = await previews.add(previewSvg(homePreview(archive), frame))
        const listing: Listing[] = []
        for (const page of renderPages(site, {
          archive,
          maps: documentMaps(project, keptMaps(root, maps)),
          positions: relativePositions(project),
          data: entries
        })) {
          const image = page.preview ? await previews.add(previewSvg(page.preview, frame)) : home
          folder.write(
            join(page.path.slice(site.base.length), 'index.html'),
            pageHtml(page, site, { stylesheets, image })
          )
          if (page.embedded !== undefined && site.origin !== '') {
            folder.write(
              join(page.path.slice(site.base.length), OEMBED_FILE),
              oembed({ title: page.title, hash: page.embedded, image }, site)
            )
          }
          if (page.still) {
            folder.write(
              join(page.path.slice(site.base.length), STILL_MAP),
              stillSvg(page.still, { title: page.title, notes: frame.credits })
            )
          }
          listing.push(listingOf(page))
        }
        const scripts = [site.base + entryOf(manifest, NOT_FOUND_SCRIPT).file]
        folder.write(
          '404.html',
          pageHtml(renderNotFound(site, archive), site, { stylesheets, scripts, image: home })
        )
        const said = {
          image: home,
          title: site.title,
          description: pageWords.description(archive.site.area, archive.corpus)
        }
        const withShell = (path: string, shell: string): string =>
          worded(readFileSync(join(dist, path, 'index.html'), 'utf8'), site, {
            path,
            ...said
          }).replace('<div id="app"></div>', () => `<div id="app">${shell}</div>`)
        const stylesAt = (href: string): string =>
          readFileSync(join(dist, href.slice(site.base.length)), 'utf8')
        // The picture in the shell is drawn by a part of the page that comes later.
        const late = stylesheetsOf(manifest, PICTURE).map((file) => site.base + file)
        folder.write(
          STILL_MAP,
          stillSvg(homePreview(archive).map, { title: site.title, notes: frame.credits })
        )
        folder.write(
          'index.html',
          withCriticalStyles(withShell('', renderShell(site, archive)), stylesAt, late)
        )
        // A frame in a sandbox may have no stylesheet: what it shows without a script needs none.
        folder.write(
          'embed/index.html',
          withCriticalStyles(withShell('embed/', renderEmbedShell(site, archive)), stylesAt, late)
        )
        for (const { path, html } of redirectPages(site, archive)) {
          folder.write(join(path.slice(site.base.length), 'index.html'), html)
        }
        await previews.done()
        maps.removeUnused()
        folder.write('sitemap.xml', sitemap(site, listing))
        folder.write('feed.xml', feed(site, listing))
        for (const place of archive.places) {
          const path = placeFeedAddress(site.base, place.id).slice(site.base.length)
          folder.write(path, placeFeed(site, archive, place))
        }
        await folder.removeRest()
      }
    }
  }
}

/** Writes the open data file by file, and gives what its page says of each. */
function writeData(
  folder: SiteFolder,
  { project, archive }: Pick<Compiled, 'project' | 'archive'>,
  site: Site
): DataEntry[] {
  const fine = project.out.filter(({ file }) => !file.endsWith('-coarse.geojson'))
  const geometry = new Map(fine.map(({ file, text }) => [basename(file, '.geojson'), text]))
  const made = [...project.layers.value, ...project.baseLayers.value]
  const articles = project.articles.map(({ article }) => article.value)
  const further = furtherFeatures(project)
  const entries: DataEntry[] = []
  for (const file of openData({ atlas: { ...archive, articles }, made, geometry, further }, site)) {
    folder.write(`data/${file.path}`, file.text)
    if (!file.inAnother) entries.push(dataEntry(file))
  }
  return entries
}

/** The page renderer, built for Node from the same components. */
async function rendered(root: string): Promise<typeof Render> {
  const outDir = join(root, 'node_modules/.cache/atlas-pages')
  await build({
    root,
    configLoader: 'runner',
    logLevel: 'warn',
    build: { ssr: ENTRY, outDir, emptyOutDir: true, manifest: false }
  })
  // Not import(): where Vite runs its own configuration, that word is Vite's.
  return createRequire(join(root, 'package.json'))(join(outDir, 'render.js')) as typeof Render
}

/** What the build wrote for which source; readers have no use for it. */
function takeManifest(dist: string): Manifest {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest
  rmSync(join(dist, '.vite'), { recursive: true })
  return manifest
}

/** The documents' stylesheets; the script that brought them into the build is not needed. */
function takeStylesheets(dist: string, manifest: Manifest, base: string): string[] {
  const files = new Set(stylesheetsOf(manifest, STYLES))
  rmSync(join(dist, entryOf(manifest, STYLES).file), { force: true })
  return [...files].map((file) => base + file)
}

function entryOf(manifest: Manifest, source: string): Manifest[string] {
  const entry = manifest[source]
  if (!entry) throw new Error(`The build has no entry ${source}.`)
  return entry
}

const stylesheetsOf = (manifest: Manifest, key: string): string[] => [
  ...(manifest[key]?.imports ?? []).flatMap((imported) => stylesheetsOf(manifest, imported)),
  ...(manifest[key]?.css ?? [])
]
