import { parseArgs } from 'node:util'
import { inPlainWords } from '../plain-errors'
import { ARTICLE_USAGE, USAGE_OF } from './usage'

const OPTIONS = {
  publisher: { type: 'string' },
  date: { type: 'string' },
  url: { type: 'string' },
  id: { type: 'string' },
  lang: { type: 'string' },
  'drop-invisible': { type: 'boolean', default: false },
  'save-text': { type: 'string' },
  'date-is-right': { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false }
} as const

/** The importer's commands; exit code 1 where something is wrong, and then nothing is written. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS })
  const [command, subject, ...more] = positionals
  const usage = USAGE_OF[command ?? ''] ?? ARTICLE_USAGE
  if (values.help) {
    console.log(usage)
    return 0
  }
  if (subject !== undefined && more.length === 0) {
    // Each brings only what it needs: a review does not wait for what reads web pages.
    if (command === 'import') return (await import('./import-command')).importFile(subject, values)
    if (command === 'out') return (await import('./out-command')).takeExcerptOut(subject)
    if (command === 'review') {
      return (await import('./review-command')).reviewArticle(subject, values.all)
    }
  }
  console.error(usage)
  return 1
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(inPlainWords(error, ARTICLE_USAGE))
  return 1
})
