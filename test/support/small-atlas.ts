import { resolve } from 'node:path'
import { buildAtlas } from '../../geo/compile/atlas'
import { searchData } from '../../geo/compile/search-index'
import { readProject } from '../../geo/read'
import { indexAtlas } from '../../src/domain/archive'

/** The folder of an atlas of invented places and articles, with content as an editor would write it. */
export const SMALL_ROOT = resolve('test/fixtures/atlas-small')

/** Its articles are of 2031; on this day none of its dates lies in the future. */
export const SMALL_TODAY = '2031-06-01'

const read = readProject(SMALL_ROOT)
const built = buildAtlas(read.project)

export const smallProject = read.project
export const smallAtlasData = built.atlas
export const smallAtlas = indexAtlas(built.atlas)
export const smallSearchData = searchData(read.project)
/** Of reading and of compiling; of checking there is a test. */
export const smallFaults = [...read.faults, ...built.faults]
