import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { preview } from 'vite'
import type { Basemap } from '../../../src/domain/basemap'
import { copyProject } from '../../support/copy-project'
import { ARCHIVES } from './tile-host'

export interface BuiltSite {
  readonly url: string
  /** The folder of the project. */
  readonly root: string
  readonly close: () => Promise<void>
}

/** Three basemaps, as a publisher may offer them. */
const offeredBy = (origin: string): Basemap[] => [
  {
    id: 'own',
    title: 'Roads and relief',
    attribution: ['© OpenMapTiles', '© OpenStreetMap contributors, ODbL', 'Mapzen'],
    tiles: 'tiles/region.pmtiles',
    heights: 'tiles/heights.pmtiles'
  },
  {
    id: 'service',
    title: 'Roads of a service',
    attribution: ['© OpenMapTiles'],
    tiles: `${origin}/planet`,
    heights: `${origin}/heights/{z}/{x}/{y}.png`
  },
  {
    id: 'archive',
    title: 'Roads of an archive',
    attribution: ['© OpenMapTiles'],
    tiles: `${origin}/region.pmtiles`
  }
]

/** Builds a copy of the project that offers basemaps of its own and of the host, and serves it. */
export async function buildBasemapSite(origin: string): Promise<BuiltSite> {
  const root = mkdtempSync(join(tmpdir(), 'atlas-basemap-'))
  copyProject(root)
  const file = join(root, 'geo/content/site.json')
  const site = JSON.parse(readFileSync(file, 'utf8')) as object
  writeFileSync(file, JSON.stringify({ ...site, basemaps: offeredBy(origin) }))
  mkdirSync(join(root, 'public/tiles'), { recursive: true })
  for (const [name, bytes] of Object.entries(ARCHIVES)) {
    writeFileSync(join(root, 'public/tiles', name), bytes)
  }
  const vite = resolve('node_modules/vite/bin/vite.js')
  execFileSync(process.execPath, [vite, 'build', '--configLoader', 'runner'], { cwd: root })
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'silent',
    preview: { host: '127.0.0.1', port: 0 }
  })
  return {
    url: server.resolvedUrls!.local[0]!,
    root,
    async close() {
      await server.close()
      rmSync(root, { recursive: true, force: true })
    }
  }
}
