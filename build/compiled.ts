import { buildAtlas } from '../geo/compile/atlas'
import { partsOf, type Parts } from '../geo/compile/parts'
import { readProject, type Project } from '../geo/read'
import { checkProject } from '../geo/validate/check'
import { indexAtlas, type Archive } from '../src/domain/archive'
import type { StartData } from '../src/domain/atlas'
import type { Fault } from '../src/domain/fault'

/** The project, read and compiled. */
export interface Compiled {
  readonly project: Project
  readonly archive: Archive
  readonly start: StartData
  readonly parts: Parts
  readonly faults: readonly Fault[]
}

const kept = new Map<string, Compiled>()

/** The project under the root folder: read once, until `forget`. */
export function compiled(root: string): Compiled {
  const before = kept.get(root)
  if (before) return before
  const { project, faults } = readProject(root)
  const built = buildAtlas(project)
  const archive = indexAtlas(built.atlas)
  const { site, places, layers, sources, geometry, corpus, counts } = archive
  const made: Compiled = {
    project,
    archive,
    start: { site, places, layers, sources, geometry, corpus, counts },
    parts: partsOf(archive),
    faults: [...faults, ...checkProject(project), ...built.faults]
  }
  kept.set(root, made)
  return made
}

/** The project's files have changed, or may have. */
export const forget = (root: string): void => void kept.delete(root)
