import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  writeFileSync,
  statSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compressFolder } from '../../../build/compress'

/** Quick ones: the copies are to be served, not weighed. */
const QUICK = { brotli: 4, gzip: 6 }

/**
 * A copy of the build with compressed copies of its files, which any user may read, with a page below
 * `embed/` whether or not the build has one.
 */
export async function builtSite(): Promise<{ home: string; root: string }> {
  const home = mkdtempSync(join(tmpdir(), 'atlas-deploy-'))
  const root = join(home, 'site')
  cpSync('dist', root, { recursive: true })
  mkdirSync(join(root, 'embed'), { recursive: true })
  if (!existsSync(join(root, 'embed/index.html'))) {
    writeFileSync(join(root, 'embed/index.html'), '<!doctype html><title>Embedded</title>')
  }
  await compressFolder(root, QUICK)
  // The server may run as another user.
  chmodSync(home, 0o755)
  return { home, root }
}

/** The path, below the root, of the largest file in the folder whose name ends so, of which compressing leaves most away. Throws where there is none. */
export function fileIn(root: string, folder: string, ending: string): string {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  const size = (name: string): number => statSync(join(root, folder, name)).size
  const [name] = names.filter((each) => each.endsWith(ending)).sort((a, b) => size(b) - size(a))
  if (name === undefined) throw new Error(`${root}/${folder} has no file that ends with ${ending}.`)
  return `${folder}/${name}`
}
