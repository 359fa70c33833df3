import { writeFileSync } from 'node:fs'
import { indexAtlas } from '../../src/domain/archive'
import { formatFault } from '../../src/domain/fault'
import { readProject, VERSIONS } from '../read'
import { checkAll } from '../validate/all-faults'
import { recordOf, versionsText, withRecorded } from './versions'

/**
 * npm run record: keeps in geo/versions.json what the present data is, so that a link which carries
 * its version can say later what has changed since. Writes nothing where it is kept already.
 */
const read = readProject('.')
const { faults, atlas } = checkAll(read)
if (faults.length > 0 || !atlas) {
  console.error(faults.map(formatFault).join('\n'))
  process.exitCode = 1
} else {
  const { project } = read
  const now = recordOf(project, indexAtlas(atlas), new Date().toISOString().slice(0, 10))
  const before = project.versions.value
  const after = withRecorded(before, now)
  if (after === before) console.log(`${now.version} is recorded already.`)
  else {
    writeFileSync(VERSIONS, versionsText(after))
    console.log(`${now.version} is recorded in ${VERSIONS}: commit it.`)
  }
}
