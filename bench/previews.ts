import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { writePreviewFonts } from '../build/preview-fonts'
import { CacheFolder } from '../build/cache-folder'
import { Previews } from '../build/previews'
import { documentMaps } from '../geo/compile/document-maps'
import { readProject } from '../geo/read'
import { buildAtlas } from '../geo/compile/atlas'
import { indexAtlas } from '../src/domain/archive'
import { credits } from '../src/domain/credits'
import { previewSvg } from '../src/pages/preview-svg'
import { copyProject } from '../test/support/copy-project'
import { addCorpus } from './scale/corpus'

/**
 * npm run bench:previews [-- --places 2000]: what the pictures of so many places' links cost a build,
 * drawn anew and found in the cache; the maps that they are drawn from are counted apart, since the
 * places' pages need them anyway.
 */
const { values } = parseArgs({ options: { places: { type: 'string', default: '2000' } } })
const places = Number(values.places)
const root = mkdtempSync(join(tmpdir(), 'atlas-previews-'))
interface Took {
  readonly seconds: number
  /** Of processors, which other work on the machine does not lengthen. */
  readonly processorSeconds: number
}
const timed = async (act: () => Promise<void> | void): Promise<Took> => {
  const [started, used] = [performance.now(), process.cpuUsage()]
  await act()
  const { user, system } = process.cpuUsage(used)
  const rounded = (value: number): number => Number(value.toFixed(1))
  return {
    seconds: rounded((performance.now() - started) / 1000),
    processorSeconds: rounded((user + system) / 1e6)
  }
}

try {
  copyProject(root)
  addCorpus(root, { articles: 0, places })
  const { project } = readProject(root)
  const archive = indexAtlas(buildAtlas(project).atlas)
  const frame = { site: archive.site.title, credits: credits(archive.sources) }
  const svgs: string[] = []
  const maps = await timed(() => {
    const all = documentMaps(project)
    for (const place of archive.places.slice(0, places)) {
      const map = all.place(place)
      if (map) svgs.push(previewSvg({ title: place.name, kind: place.kind, facts: [], map }, frame))
    }
  })
  const fonts = await writePreviewFonts(resolve('.'), join(root, 'fonts'))
  const cache = new CacheFolder(join(root, 'cache'))
  const where = { dist: join(root, 'dist'), base: '/', cache, fonts }
  const draw = (): Promise<Took> =>
    timed(async () => {
      const previews = new Previews(where)
      for (const svg of svgs) await previews.add(svg)
      await previews.done()
    })
  const [cold, cached] = [await draw(), await draw()]
  console.log(JSON.stringify({ pictures: new Set(svgs).size, maps, cold, cached }, null, 1))
} finally {
  rmSync(root, { recursive: true, force: true })
}
