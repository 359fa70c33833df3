import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatArticle } from '../validate/article-text'
import { fileOf, readTarget, save, stop } from './article-store'
import { importArticle } from './import-article'
import { buildLexicon } from './lexicon'
import type { Merged } from './merge'
import { idFromFile, optionFaults, type Options } from './options'
import { readSource, type Source } from './source-file'

export interface ImportOptions extends Options {
  readonly 'drop-invisible': boolean
  readonly 'save-text'?: string | undefined
}

/** Reads an article's file and writes what it names; writes nothing where anything is wrong. */
export function importFile(path: string, options: ImportOptions): number {
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
