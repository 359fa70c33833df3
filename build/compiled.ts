import { splitStart, type SplitStart } from '../geo/compile/brief-places'
import { partsOf, type Parts } from '../geo/compile/parts'
import { EarlierReads, readProject, type Project } from '../geo/read'
import { checkAll } from '../geo/validate/all-faults'
import { indexAtlas, type Archive } from '../src/domain/archive'
import { formatFault } from '../src/domain/fault'

/** The project, read, checked and compiled. */
export interface Compiled {
  readonly project: Project
  readonly archive: Archive
  readonly split: SplitStart
  readonly parts: Parts
}

/**
 * By root folder. Kept by the process, not by this module: the build of the pages' renderer, which is
 * part of the same build, loads the module anew.
 */
const shared = globalThis as typeof globalThis & { compiledAtlas?: Map<string, Compiled> }
const kept = (shared.compiledAtlas ??= new Map())

/** For the dev server, which reads the project again whenever a file of it has changed. */
const earlier = new EarlierReads()

/** The project under the root folder: read once, until `forget`. Throws its faults, as sentences without a stack. */
export function compiled(root: string): Compiled {
  const before = kept.get(root)
  if (before) return before
  const read = readProject(root, earlier)
  const { faults, atlas } = checkAll(read)
  if (faults.length > 0 || !atlas) {
    const error = new Error(`The data has faults:\n${faults.map(formatFault).join('\n')}`)
    error.stack = error.message
    throw error
  }
  const archive = indexAtlas(atlas)
  const { version, site, places, redirects, layers, sources, geometry, corpus, counts } = archive
  const whole = { version, site, places, redirects, layers, sources, geometry, corpus, counts }
  const split = splitStart(whole)
  const made: Compiled = {
    project: read.project,
    archive,
    split,
    parts: partsOf(archive, split.whole)
  }
  kept.set(root, made)
  return made
}

/** The project's files have changed, or may have. */
export const forget = (root: string): void => void kept.delete(root)
