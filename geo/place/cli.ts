import { parseArgs } from 'node:util'
import { inPlainWords } from '../plain-errors'
import { addPlace } from './add-place'

const USAGE = `npm run place -- add [NAME]

Asks for a place and writes its line into geo/content/gazetteer.json: name, kind, names in other
languages, its point (one of those that GeoNames has under the name, or degrees) or a GeoJSON file with
its line or area, accuracy and source. Nothing without a source is taken; nothing is written before the
whole passes the check. u takes the last answer back, q stops.

Afterwards it asks for the article's text and looks through it again: every sentence that names the new
place becomes a question of npm run article -- review.`

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h', default: false } }
  })
  const [command, ...name] = positionals
  if (values.help) {
    console.log(USAGE)
    return 0
  }
  if (command === 'add') return addPlace(name.join(' '))
  console.error(USAGE)
  return 1
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(inPlainWords(error, USAGE))
  return 1
})
