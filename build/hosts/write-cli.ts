import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { HEADER_FILES } from './header-files'

/** Writes the headers into the servers' configurations, for the base path of ATLAS_BASE. */
const base = process.env['ATLAS_BASE'] ?? '/'
const [folder = 'deploy'] = process.argv.slice(2)
for (const [path, text] of Object.entries(HEADER_FILES)) {
  writeFileSync(join(folder, path), text(base))
  console.log(join(folder, path))
}
