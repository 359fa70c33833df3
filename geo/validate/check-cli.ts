import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { formatFault } from '../../src/domain/fault'
import { inPlainWords } from '../plain-errors'
import { readProject, type Project } from '../read'
import { checkAll } from './all-faults'
import { checkAgainstText } from './check-articles'
import { checkNumbersKept, checkWordsKept } from './check-ids'
import { committedText } from './committed'
import type { Told } from './one-cause'
import { latestDay } from './today'

const USAGE = `npm run check
npm run check -- --texts FOLDER

Reads all that editors write and all that is drawn, and says of every fault the file, the line, the
entry by its id and how to mend it. Changes nothing. Ends with "no fault", or with their number.

  --texts FOLDER       compare each excerpt word by word with the article's text, FOLDER/<article id>.txt`

/** Prints every fault; exit code 1 when there is one. */
function main(): number {
  const { values } = parseArgs({
    options: { texts: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } }
  })
  if (values.help) {
    console.log(USAGE)
    return 0
  }
  const read = readProject('.')
  const { project } = read
  const texts = values.texts === undefined ? undefined : checkTexts(project, values.texts)
  const before = new Map(project.articles.map(({ file }) => [file, committedText(file)]))
  const committed = (file: string): string | undefined => before.get(file)
  const { faults } = checkAll(read, latestDay(), [
    ...(texts?.faults ?? []),
    ...checkNumbersKept(project.articles, committed),
    ...checkWordsKept(project.articles, committed)
  ])
  for (const fault of faults) console.error(formatFault(fault))
  const { articles } = project
  const excerpts = articles.reduce((sum, file) => sum + file.article.value.excerpts.length, 0)
  console.log(
    `${project.places.value.length} places, ${articles.length} articles, ${excerpts} excerpts`
  )
  console.log(
    texts
      ? `${texts.checked} of ${articles.length} texts at hand, checked word by word`
      : 'texts not at hand, not checked'
  )
  if (project.unread.size > 0) {
    const files = [...project.unread].join(', ')
    console.log(`not read whole, so not checked against the rest: ${files}`)
  }
  console.log(
    faults.length === 0 ? 'no fault' : `${faults.length} fault${faults.length === 1 ? '' : 's'}`
  )
  return faults.length === 0 ? 0 : 1
}

function checkTexts(project: Project, folder: string): { checked: number; faults: Told[] } {
  const faults: Told[] = []
  let checked = 0
  if (!existsSync(folder)) {
    const message = 'There is no such folder. Name the one that holds <article id>.txt.'
    faults.push({ file: folder, line: 1, message })
  }
  for (const file of project.articles) {
    const path = join(folder, `${file.article.value.id}.txt`)
    if (!existsSync(path)) continue
    const bytes = readFileSync(path)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    faults.push(...checkAgainstText(file, bytes.toString('utf8'), sha256))
    checked += 1
  }
  return { checked, faults }
}

try {
  process.exitCode = main()
} catch (error) {
  console.error(inPlainWords(error, USAGE))
  process.exitCode = 1
}
