import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MapKeeper } from '../geo/compile/document-maps'
import type { CacheFolder } from './cache-folder'

/** What a map is drawn by, besides what it is drawn from. */
const CODE = ['geo', 'src/domain']
const LIBRARIES = 'package-lock.json'

/** Keeps the small maps of documents from build to build, until what they are drawn from or by changes. */
export function keptMaps(root: string, cache: CacheFolder): MapKeeper {
  const code = digestOfCode(root)
  return <Made>(madeFrom: () => string, make: () => Made): Made => {
    const name = `${createHash('sha256').update(code).update(madeFrom()).digest('hex').slice(0, 32)}.json`
    const kept = cache.read(name)
    if (kept !== undefined) return JSON.parse(kept) as Made
    const made = make()
    cache.write(name, JSON.stringify(made))
    return made
  }
}

function digestOfCode(root: string): string {
  const hash = createHash('sha256').update(readFileSync(join(root, LIBRARIES)))
  const files = CODE.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.ts$/.test(path) && !/\.test\.ts$|node_modules/.test(path))
      .map((path) => join(folder, path))
  )
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}
