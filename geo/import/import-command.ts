import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault } from '../../src/domain/fault'
import { formatArticle } from '../validate/article-text'
import { fileOf, readTarget, save, stop } from './article-store'
import { geoNamesAtHand, noGeoNames, NO_GEONAMES } from '../place/geonames-at-hand'
import { missingFrom } from '../place/look-up'
import { missingReport } from '../place/report-missing'
import type { Project } from '../read'
import type { Place } from '../../src/domain/place'
import { askDay, unansweredDay } from './ask-day'
import { importArticle, type Imported } from './import-article'
import { repliesFrom } from './replies'
import { otherDay } from './stated-day'
import { proposals } from './proposals'
import { sameTextFaults } from './same-text'
import { buildLexicon } from './lexicon'
import type { Merged } from './merge'
import { quotedLine } from './quoted-line'
import type { SiteContent } from '../../src/domain/site'
import { idFromFile, optionFaults, type Options } from './options'
import { readSource, type Source } from './source-file'

export interface ImportOptions extends Options {
  readonly 'drop-invisible': boolean
  readonly 'save-text'?: string | undefined
  readonly 'date-is-right': boolean
}

/** Reads an article's file and writes what it names; writes nothing where anything is wrong. */
export async function importFile(path: string, options: ImportOptions): Promise<number> {
  const id = options.id ?? idFromFile(path)
  const target = fileOf(id)
  const today = new Date().toISOString().slice(0, 10)
  const isNew = !existsSync(target)
  const wrong = optionFaults(id, options, isNew, today)
  const isThere = existsSync(path) && statSync(path).isFile()
  if (!isThere) {
    const message = existsSync(path) ? 'This is a folder. Name a file.' : 'There is no such file.'
    wrong.push({ file: path, line: 1, message })
  }
  const { source, faults } = isThere
    ? readSource(path, readFileSync(path), options['drop-invisible'])
    : { faults: [] }
  if (wrong.length > 0) return stop(wrong, proposals(source?.facts ?? {}, options, isNew))
  const { project, before, faults: onFile } = readTarget(target)
  if (!source || faults.length + onFile.length > 0) return stop([...faults, ...onFile])
  const lexicon = buildLexicon(project.places.value, project.placeWords.value)
  const imported = importArticle(path, source, id, options, before, lexicon, project.site.value)
  const { merged } = imported
  const same = sameTextFaults(
    path,
    id,
    source.sha256,
    imported.sentences.map(({ text }) => text),
    project.articles.map(({ article }) => article.value)
  )
  if (same.length > 0) return stop(same)
  if (!merged) {
    reportMissing(imported, project, [])
    return stop(imported.faults)
  }
  const day = await rightDay(path, options, source, today)
  if (typeof day === 'object') return stop([day])
  const file = day === undefined ? merged.file : { ...merged.file, published: day }
  save(target, formatArticle(file))
  saveText(id, source, options['save-text'])
  const ids = new Set(file.excerpts.flatMap((each) => each.mentions.map(({ place }) => place)))
  const named = project.places.value.filter((place) => ids.has(place.id))
  for (const line of proposals(source.facts, options, isNew)) console.log(line)
  report(target, { ...merged, file }, project.site.value, isNew, () =>
    reportMissing(imported, project, named)
  )
  return 0
}

/** The day of publication: asked for where the editor's is not the article's own; a fault if nobody says. */
async function rightDay(
  path: string,
  { date, 'date-is-right': isRight }: ImportOptions,
  { blocks, facts }: Source,
  today: string
): Promise<string | undefined | Fault> {
  const other = date === undefined || isRight ? undefined : otherDay(date, blocks, facts.published)
  if (date === undefined || !other) return date
  const replies = repliesFrom(process.stdin)
  const day = await askDay(replies.ask, date, other, today)
  replies.close()
  return day ?? unansweredDay(path, date, other)
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

function reportMissing(
  { sentences, lang }: Imported,
  project: Project,
  named: readonly Place[]
): void {
  const table = geoNamesAtHand()
  const lines = missingReport(missingFrom(sentences, lang, project, table ?? noGeoNames), named)
  if (lines.length === 0) return
  console.log(`\n${lines.join('\n')}`)
  if (!table) console.log(NO_GEONAMES)
  console.log()
}

function report(
  target: string,
  merged: Merged,
  site: SiteContent,
  isNew: boolean,
  missing: () => void
): void {
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
  console.log(quotedLine(file, site))
  if (file.publisher === null) console.log('No publisher: the atlas will say that none is named.')
  missing()
  console.log(`Written: ${target}`)
  console.log(open > 0 ? `Next: npm run article -- review ${file.id}` : 'Next: npm run check')
}

const count = (number: number, word: string): string =>
  `${number} ${word}${number === 1 ? '' : 's'}`
