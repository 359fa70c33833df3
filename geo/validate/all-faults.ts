import type { AtlasData } from '../../src/domain/atlas'
import type { Fault } from '../../src/domain/fault'
import { buildAtlas } from '../compile/atlas'
import { GAZETTEER, GEOMETRY, LAYERS, OUT, SITE, SOURCES, type Project } from '../read'
import { faultsIn } from './check'
import { checkFigures } from './check-figures'
import { checkSiteDrawn } from './check-site'
import { oneForEachCause, type Told } from './one-cause'
import { latestDay } from './today'

/** What an atlas is made of. */
const NEEDED = [GAZETTEER, GEOMETRY, LAYERS, OUT, SITE, SOURCES]

export interface Checked {
  /** One a cause. */
  readonly faults: readonly Fault[]
  /** Absent where what it is made of is broken. */
  readonly atlas?: AtlasData
}

/** Every fault of data that has been read, with those of `texts`, and the atlas that is made of it. */
export function checkAll(
  { project, faults: unread }: { project: Project; faults: readonly Fault[] },
  today: string = latestDay(),
  texts: readonly Told[] = []
): Checked {
  const checked = faultsIn(project, today)
  const nothing = { file: OUT, line: 1, message: 'Nothing is drawn. Run "npm run geo".' }
  const isBare =
    project.out.length === 0 && ![...project.unread].some((file) => file.startsWith(OUT))
  const found: Told[] = [...unread, ...(isBare ? [nothing] : []), ...checked.found]
  if (!NEEDED.every(checked.isWhole)) return { faults: oneForEachCause([...found, ...texts]) }
  const { atlas, faults: undrawn } = buildAtlas(project)
  const faults = undrawn.map((fault) => ({ ...fault, explains: `drawing of ${fault.placeId}` }))
  const drawn = [...checkFigures(project.places, atlas), ...checkSiteDrawn(project, atlas)]
  return { faults: oneForEachCause([...found, ...faults, ...drawn, ...texts]), atlas }
}
