import { parseArgs } from 'node:util'
import { inPlainWords } from '../plain-errors'
import { importFile } from './import-command'
import { reviewArticle } from './review-command'

const USAGE = `npm run article -- import FILE --publisher NAME --date 2024-06-13 [--url ADDRESS] [--id ID]
                             [--lang CODE] [--drop-invisible] [--save-text FOLDER]
npm run article -- review ID [--all]`

const OPTIONS = {
  publisher: { type: 'string' },
  date: { type: 'string' },
  url: { type: 'string' },
  id: { type: 'string' },
  lang: { type: 'string' },
  'drop-invisible': { type: 'boolean', default: false },
  'save-text': { type: 'string' },
  all: { type: 'boolean', default: false }
} as const

/** The importer's commands; exit code 1 where something is wrong, and then nothing is written. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS })
  const [command, subject, ...more] = positionals
  if (subject !== undefined && more.length === 0) {
    if (command === 'import') return importFile(subject, values)
    if (command === 'review') return reviewArticle(subject, values.all)
  }
  console.error(USAGE)
  return 1
}

function explain(error: unknown): number {
  console.error(inPlainWords(error, USAGE))
  return 1
}

process.exitCode = await main().catch(explain)
