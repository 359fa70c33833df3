import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { formatFault, type Fault } from '../../src/domain/fault'
import { formatArticle } from '../article-text'
import { checkProject } from '../check'
import { readJson } from '../located-json'
import { ARTICLES, GAZETTEER, PLACE_WORDS, readProject, type Project } from '../read'
import { filedArticleSchema } from '../schemas'
import { questionText } from './ask'
import type { FiledArticle } from './filed-article'
import { importArticle } from './import-article'
import { buildLexicon } from './lexicon'
import type { Merged } from './merge'
import { idFromFile, optionFaults } from './options'
import { answer, askAboutAll } from './review'
import { readSource, type Source } from './source-file'

const USAGE = `npm run article -- import FILE --publisher NAME --date 2024-06-13 [--url ADDRESS] [--id ID]
                             [--lang CODE] [--drop-invisible] [--save-text FOLDER]
npm run article -- review ID [--all]`

/** The importer's commands; exit code 1 where something is wrong, and then nothing is written. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      publisher: { type: 'string' },
      date: { type: 'string' },
      url: { type: 'string' },
      id: { type: 'string' },
      lang: { type: 'string' },
      'drop-invisible': { type: 'boolean', default: false },
      'save-text': { type: 'string' },
      all: { type: 'boolean', default: false }
    }
  })
  const [command, subject, ...more] = positionals
  if (subject !== undefined && more.length === 0) {
    if (command === 'import') return importFile(subject, values)
    if (command === 'review') return review(subject, values.all)
  }
  console.error(USAGE)
  return 1
}

interface ImportOptions {
  readonly publisher?: string | undefined
  readonly date?: string | undefined
  readonly url?: string | undefined
  readonly id?: string | undefined
  readonly lang?: string | undefined
  readonly 'drop-invisible': boolean
  readonly 'save-text'?: string | undefined
}

function importFile(path: string, options: ImportOptions): number {
  const id = options.id ?? idFromFile(path)
  const target = fileOf(id)
  const today = new Date().toISOString().slice(0, 10)
  const isNew = !existsSync(target)
  const wrong = optionFaults(id, options, isNew, today)
  if (!existsSync(path)) wrong.push({ file: path, line: 1, message: 'There is no such file.' })
  if (wrong.length > 0) return stop(wrong)
  const { source, faults } = readSource(path, readFileSync(path), options['drop-invisible'])
  const { project, before, faults: onFile } = readTarget(target)
  if (!source || faults.length + onFile.length > 0) return stop([...faults, ...onFile])
  const lexicon = buildLexicon(project.places.value, project.placeWords.value)
  const { merged, faults: others } = importArticle(path, source, id, options, before, lexicon)
  if (!merged) return stop(others)
  save(target, formatArticle(merged.file))
  saveText(id, source, options['save-text'])
  report(target, merged, isNew)
  return 0
}

const fileOf = (id: string): string => `${ARTICLES}/${id}.json`

/** The project, and the article on file, which must be sound before anything is merged into it. */
function readTarget(target: string): {
  project: Project
  before: FiledArticle | undefined
  faults: Fault[]
} {
  const { project, faults } = readProject('.')
  const open = (fault: Fault): boolean => fault.message.startsWith('Still open')
  const used = [target, GAZETTEER, PLACE_WORDS]
  const own = [...faults, ...checkProject(project)].filter(
    (fault) => used.includes(fault.file) && !open(fault)
  )
  const before = existsSync(target)
    ? readJson(target, readFileSync(target, 'utf8'), filedArticleSchema).located?.value
    : undefined
  return { project, before, faults: own }
}

/** Written beside and moved over, so that no half-written file is left. */
function save(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.new`, text)
  renameSync(`${path}.new`, path)
}

function saveText(id: string, source: Source, folder: string | undefined): void {
  if (folder !== undefined) save(join(folder, `${id}.txt`), source.text)
  else if (!source.isWholeFile) {
    console.log(
      'The words were taken out of a page. To check quotations against them later, import'
    )
    console.log('again with --save-text FOLDER, outside the project.')
  }
}

function report(target: string, merged: Merged, isNew: boolean): void {
  const { file, kept, added, orphans, notes } = merged
  const mentions = file.excerpts.reduce((sum, excerpt) => sum + excerpt.mentions.length, 0)
  const open = file.review?.questions.length ?? 0
  console.log(`“${file.title}”`)
  console.log(
    isNew
      ? `${count(file.excerpts.length, 'sentence')} with a place, ${count(mentions, 'mention')} accepted, ${count(open, 'question')} open.`
      : `${kept} of the excerpts on file are in the text, ${added} new, ${count(orphans.length, 'orphan')}, ${count(open, 'question')} open.`
  )
  for (const id of orphans) console.log(`Not in the text any more: ${id}. Nothing was taken out.`)
  for (const note of notes) console.log(note)
  if (file.publisher === null) console.log('No publisher: the atlas will say that none is named.')
  console.log(`Written: ${target}`)
  console.log(open > 0 ? `Next: npm run article -- review ${file.id}` : 'Next: npm run check')
}

const count = (number: number, word: string): string =>
  `${number} ${word}${number === 1 ? '' : 's'}`

function stop(faults: readonly Fault[]): number {
  for (const fault of faults) console.error(formatFault(fault))
  console.error('Nothing was written.')
  return 1
}

/** Walks through the open questions; each answer is on file before the next question is shown. */
async function review(id: string, all: boolean): Promise<number> {
  const target = fileOf(id)
  if (!existsSync(target)) {
    return stop([{ file: target, line: 1, message: 'There is no such article. Import it first.' }])
  }
  const { project, before, faults } = readTarget(target)
  if (!before || faults.length > 0) return stop(faults)
  const places = new Map(project.places.value.map((place) => [place.id, place]))
  const ids = new Set(places.keys())
  let file = all ? askAboutAll(before) : before
  const total = file.review?.questions.length ?? 0
  const later = new Set<unknown>()
  const replies = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
  const next = () => file.review?.questions.find((question) => !later.has(question))
  for (let question = next(); question; question = next()) {
    const at = total - (file.review?.questions.length ?? 0) + later.size + 1
    console.log(questionText(file, question, `Question ${Math.min(at, total)} of ${total}`, places))
    process.stdout.write('> ')
    const reply = await replies.next()
    if (reply.done || reply.value.trim() === 'q') break
    if (reply.value.trim() === 's') {
      later.add(question)
      continue
    }
    const answered = answer(file, question, reply.value, ids)
    console.log(answered.said)
    file = answered.file
    if (answered.settled) save(target, formatArticle(file))
  }
  await replies.return?.()
  const open = file.review?.questions.length ?? 0
  console.log(
    open > 0
      ? `\n${count(open, 'question')} still open.`
      : '\nNo question open. Next: npm run check'
  )
  return 0
}

process.exitCode = await main()
