import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Article } from '../src/domain/article'
import { draftArticle, type Draft } from '../geo/import/draft'
import type { Lexicon } from '../geo/import/lexicon'
import { blocksOfPlainText } from '../geo/import/plain-text'
import { MENTION_FIXTURES, atlasLexicon, fixtureLexicon } from './fixture-lexicon'
import { trapResult } from './trap-score'
import { trapTexts } from './trap-texts'
import { differencesOf, foundIn, scoresOf, sentencesAgreed, truthOf, type Score } from './score'

/**
 * `npm run bench:mentions [-- --texts DIR] [--list]`: how well the importer, left alone, finds the
 * places that people marked. With a folder of texts, against the annotations in geo/content/articles;
 * without one, against this project's own test texts.
 */
function main(): number {
  const { values } = parseArgs({
    options: { texts: { type: 'string' }, list: { type: 'boolean', default: false } }
  })
  const own = values.texts === undefined
  const texts = values.texts ?? MENTION_FIXTURES
  const truths = own ? MENTION_FIXTURES : 'geo/content/articles'
  const lexicon = own ? fixtureLexicon() : atlasLexicon()
  const pairs = namesIn(truths)
    .filter((id) => existsSync(join(texts, `${id}.txt`)))
    .map((id) => pairOf(join(truths, `${id}.json`), join(texts, `${id}.txt`), lexicon))
  if (pairs.length === 0) {
    console.error(`${texts}: No <article id>.txt for any article in ${truths}.`)
    return 1
  }
  for (const { article, draft } of pairs) {
    const { truth, found, same, sameKind } = sentencesAgreed(article, draft)
    console.log(
      `${article.id}: ${same} of ${truth} excerpts found, ${sameKind} of the same kind, ${found - same} too many`
    )
  }
  const truth = pairs.flatMap(({ article }) => truthOf(article))
  const found = pairs.flatMap(({ draft }) => foundIn(draft))
  console.log(`\n${tableOf(scoresOf(truth, found))}`)
  if (values.list) listDifferences(pairs)
  if (own) tellTraps(values.list)
  return 0
}

const namesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort()

interface Pair {
  readonly article: Article
  readonly draft: Draft
}

function pairOf(truth: string, text: string, lexicon: Lexicon): Pair {
  const article = JSON.parse(readFileSync(truth, 'utf8')) as Article
  const blocks = blocksOfPlainText(readFileSync(text, 'utf8'))
  return { article, draft: draftArticle(blocks, article.lang, lexicon) }
}

function tableOf(scores: readonly Score[]): string {
  const head = ['kind', 'in truth', 'found', 'right', 'precision', 'recall', 'unasked', 'wrong']
  const rows = scores.map((score) => [
    score.how,
    String(score.inTruth),
    String(score.found),
    String(score.right),
    share(score.right, score.found),
    share(score.right, score.inTruth),
    String(score.accepted),
    String(score.acceptedWrong)
  ])
  const all = [head, ...rows]
  const widths = head.map((_, at) => Math.max(...all.map((row) => (row[at] ?? '').length)))
  return all
    .map((row) =>
      row
        .map((cell, at) =>
          at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)
        )
        .join('  ')
    )
    .join('\n')
}

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : (part / whole).toFixed(3)

function listDifferences(pairs: readonly Pair[]): void {
  for (const { article, draft } of pairs) {
    const { missed, wrong } = differencesOf(truthOf(article), foundIn(draft))
    if (missed.length + wrong.length === 0) continue
    console.log(`\n${article.id}`)
    for (const key of missed) console.log(`  missed  ${key}`)
    for (const key of wrong) console.log(`  wrong   ${key}`)
  }
}

/** How the texts with traps come out, and with `list` every word that does not. */
function tellTraps(list: boolean): void {
  const results = trapTexts().map((trap) => trapResult(trap, fixtureLexicon()))
  const sum = (count: (result: (typeof results)[number]) => number): number =>
    results.reduce((total, result) => total + count(result), 0)
  const right = sum((each) => each.right.length)
  const marked = right + sum((each) => each.missed.length)
  console.log(
    `\n${results.length} texts with traps: ${right} of ${marked} marks right; ${sum((each) => each.accepted)} accepted unasked, ${sum((each) => each.wrong.length)} of them wrong; ${sum((each) => each.asked)} asked, ${sum((each) => each.proposed.length)} with a place proposed where there is none; authors' lines right in ${sum((each) => Number(each.credit))}, speech in ${sum((each) => Number(each.quotes))}`
  )
  if (!list) return
  for (const { id, missed, wrong, proposed, credit, quotes } of results) {
    for (const words of wrong) console.log(`  ${id}  accepted  ${words}`)
    for (const words of proposed) console.log(`  ${id}  proposed  ${words}`)
    for (const words of missed) console.log(`  ${id}  missed    ${words}`)
    if (!credit) console.log(`  ${id}  author's line`)
    if (!quotes) console.log(`  ${id}  speech`)
  }
}

process.exitCode = main()
