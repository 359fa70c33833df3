import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { MOST_UNASKED, type AllFiles, type KeptFiles } from '../../src/offline/keeping'

/** What stands at the site's own address, and what the map needs whatever is read. */
const isStart = (path: string): boolean =>
  path === '' ||
  path === 'favicon.svg' ||
  path.startsWith('assets/') ||
  path.endsWith('/first.json')

/** Passages, search, pages and their still maps. */
const isWords = (path: string): boolean =>
  path.startsWith('parts/') || path === 'data/' || path.endsWith('/') || path.endsWith('/map.svg')

/** Neither kept nor of a version: what other sites show, and what is taken away as a file. */
const isLeftOut = (path: string): boolean =>
  /^(?:embed|images)\//.test(path) || (path.startsWith('data/') && path !== 'data/')

/**
 * What a copy of the built site holds, and what it holds once all is asked for: below so many bytes
 * the same.
 */
export function keptFiles(
  dist: string,
  mostUnasked = MOST_UNASKED
): { kept: KeptFiles; all: AllFiles } {
  const start: string[] = []
  const words: string[] = []
  let bytes = 0
  const hash = createHash('sha256')
  for (const file of filesBelow(dist)) {
    const path = file.replace(/(^|\/)index\.html$/, '$1')
    if (isLeftOut(path)) continue
    const list = isStart(path) ? start : isWords(path) ? words : undefined
    if (!list) continue
    const content = readFileSync(join(dist, file))
    list.push(path)
    if (list === words) bytes += content.length
    hash.update(path).update('\0').update(content)
  }
  const all = { files: words, bytes }
  const isUnasked = bytes <= mostUnasked
  const version = hash.digest('hex').slice(0, 12)
  const kept = { version, start, words: isUnasked ? words : [], unkept: isUnasked ? 0 : bytes }
  return { kept, all }
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => relative(folder, join(each.parentPath, each.name)).split(sep).join('/'))
    .sort()
