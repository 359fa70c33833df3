import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { brotliCompressSync, constants } from 'node:zlib'
import MiniSearch from 'minisearch'
import { searchParts } from '../geo/compile/search-parts'
import { searchPassages } from '../src/data/passage-search'
import { SearchFiles } from '../src/data/search-files'
import { wordsOf } from '../src/domain/spelling'
import { corpusOf, randomFrom, type Corpus } from './search-corpus'

/**
 * `npm run bench:search [-- --articles 10000]`: the search of the passages in parts, beside one index
 * and an index for each first letter at the number of articles that these bear. Each in a process of
 * its own.
 */
const OLD_WAY = 1000
const QUERIES = 200
const SHOWN = 8
const SLOW = { bytesPerMs: 200, roundTripMs: 150, headerBytes: 300 }

/** As servers compress as they answer; files compressed beforehand are smaller. */
const compressed = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? NaN
const kB = (bytes: number): string => (bytes / 1000).toFixed(bytes < 1e5 ? 1 : 0)
const peakMiB = (): string => (process.resourceUsage().maxRSS / 1024).toFixed(0)

interface Sizes {
  readonly files: number
  readonly all: number
  readonly allCompressed: number
  readonly largest: number
  readonly largestCompressed: number
}

function sizesOf(texts: readonly string[]): Sizes {
  const sizes = texts.map((text) => [Buffer.byteLength(text), compressed(text)] as const)
  const sum = (at: 0 | 1): number => sizes.reduce((total, size) => total + size[at], 0)
  const most = (at: 0 | 1): number => sizes.reduce((max, size) => Math.max(max, size[at]), 0)
  return {
    files: texts.length,
    all: sum(0),
    allCompressed: sum(1),
    largest: most(0),
    largestCompressed: most(1)
  }
}

const sizeCells = ({ files, all, allCompressed, largest, largestCompressed }: Sizes): string =>
  [files, kB(all), kB(allCompressed), kB(largest), kB(largestCompressed)].join(' | ')

/** What readers may type: for each kind of it, `QUERIES` of them. */
function queriesOf({ passages, words, names }: Corpus): Record<string, string[]> {
  const random = randomFrom(200)
  const some = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  /** Of any frequency: as many of the ten most frequent as of the next hundred. */
  const word = (): string => words[Math.floor(words.length ** random()) - 1]!
  const long = words.filter((each) => each.length >= 7)
  const from = (make: () => string): string[] => Array.from({ length: QUERIES }, make)
  const twoOf = (texts: readonly string[]): string => `${some(texts)} ${some(texts)}`
  return {
    'one word': from(word),
    'two words of one passage': from(() => twoOf(wordsOf(some(passages).text))),
    'a rare word with the most frequent name': from(
      () => `${words[words.length - 1 - Math.floor(random() * 40_000)]} ${names[0]}`
    ),
    'any two words': from(() => `${word()} ${word()}`),
    'beginning of 2 letters': from(() => word().slice(0, 2)),
    'beginning of 3 letters': from(() => word().slice(0, 3)),
    'a name in half of all passages': [names[0]!],
    'another name': from(() => some(names)),
    'one letter wrong': from(() => {
      const right = some(long)
      return `${right.slice(0, 4)}q${right.slice(5)}`
    }),
    'nothing found': from(() => `${some(long)}qqq`)
  }
}

async function measureParts(articles: number): Promise<void> {
  const corpus = corpusOf(articles)
  const before = peakMiB()
  const start = performance.now()
  const { files, firstKeys } = searchParts(corpus.passages)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const peak = peakMiB()
  console.log(`\n${corpus.passages.length} passages: compiled in ${seconds} s; peak of memory \
${peak} MiB (${before} before, with the texts); first keys in the script ${kB(JSON.stringify(firstKeys).length)} kB.

| files | number | all, kB | all, brotli | largest, kB | largest, brotli |
| --- | ---: | ---: | ---: | ---: | ---: |`)
  const sizes = new Map([...files].map(([path, text]) => [path, compressed(text)]))
  for (const kind of ['words', 'pages', 'passages', '']) {
    const texts = [...files].flatMap(([path, text]) => (path.startsWith(kind) ? [text] : []))
    console.log(`| ${kind || 'in all'} | ${sizeCells(sizesOf(texts))} |`)
  }
  const folder = mkdtempSync(join(tmpdir(), 'atlas-search-'))
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    await measureQueries(corpus, `${folder}/`, firstKeys, sizes)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Each query as a reader's first: no file at hand. */
async function measureQueries(
  corpus: Corpus,
  folder: string,
  firstKeys: readonly string[],
  sizes: ReadonlyMap<string, number>
): Promise<void> {
  console.log(`
| typed | found | ms, median | ms, p95 | requests, p95 | kB, p95 | slow line, ms, median | slow line, ms, p95 | slowest |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |`)
  const every: { ms: number; slow: number }[] = []
  for (const [kind, queries] of Object.entries(queriesOf(corpus))) {
    const answers: Answer[] = []
    for (const query of queries) answers.push(await answerTo(query, folder, firstKeys, sizes))
    every.push(...answers)
    const of = (read: (answer: Answer) => number, share: number): string =>
      percentile(answers.map(read), share).toFixed(0)
    const found = answers.filter((answer) => answer.found > 0).length
    console.log(
      `| ${kind} | ${found} of ${answers.length} | ${of(({ ms }) => ms, 0.5)} | ${of(({ ms }) => ms, 0.95)} | ${of(({ requests }) => requests, 0.95)} | ${of(({ bytes }) => bytes / 1000, 0.95)} | ${of(({ slow }) => slow, 0.5)} | ${of(({ slow }) => slow, 0.95)} | ${of(({ slow }) => slow, 1)} |`
    )
  }
  const p95 = (of: 'ms' | 'slow'): string =>
    percentile(
      every.map((each) => each[of]),
      0.95
    ).toFixed(0)
  console.log(
    `\nOf all ${every.length} queries, p95: ${p95('ms')} ms of computing and reading; ${p95('slow')} ms on the slow line.`
  )
}

interface Answer {
  readonly found: number
  readonly ms: number
  readonly requests: number
  readonly bytes: number
  /** Of the requests, those that wait for an answer before them one after the other, and of computing. */
  readonly slow: number
}

async function answerTo(
  query: string,
  folder: string,
  firstKeys: readonly string[],
  sizes: ReadonlyMap<string, number>
): Promise<Answer> {
  let [waiting, rounds, requests, bytes] = [0, 0, 0, 0]
  const fetch = async (address: string): Promise<unknown> => {
    if (waiting === 0) rounds += 1
    waiting += 1
    requests += 1
    bytes += (sizes.get(address.slice(folder.length)) ?? 0) + SLOW.headerBytes
    const text = await readFile(address, 'utf8')
    waiting -= 1
    return JSON.parse(text)
  }
  const start = performance.now()
  const { passages } = await searchPassages(
    new SearchFiles({ folder, firstKeys }, fetch),
    query,
    SHOWN
  )
  const ms = performance.now() - start
  const slow = ms + rounds * SLOW.roundTripMs + bytes / SLOW.bytesPerMs
  return { found: passages.length, ms, requests, bytes, slow }
}

/** One index of everything, as the search had it before; or one for each first letter of a word. */
function measureOld(articles: number, byLetter: boolean): void {
  const { passages } = corpusOf(articles)
  const start = performance.now()
  const letters = byLetter ? [...'abcdefghijklmnopqrstuvwxyz'] : ['']
  const texts = letters.map((letter) => {
    const options = {
      fields: ['text'],
      tokenize: (text: string) => wordsOf(text).filter((word) => word.startsWith(letter)),
      processTerm: (term: string) => term
    }
    const index = new MiniSearch<{ id: string; text: string }>(options)
    index.addAll(passages.map(({ excerpt, text }) => ({ id: excerpt, text })))
    return JSON.stringify(index)
  })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const largest = texts.reduce((a, b) => (a.length > b.length ? a : b))
  const read = performance.now()
  JSON.parse(largest)
  const parsed = (performance.now() - read).toFixed(0)
  console.log(
    `| ${byLetter ? 'MiniSearch by first letter' : 'one MiniSearch'}, ${passages.length} passages, without their text | ${sizeCells(sizesOf(texts))} | ${seconds} | ${peakMiB()} | ${parsed} |`
  )
}

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '10000' }, only: { type: 'string' } }
})
const articles = Number(values.articles)
if (values.only === 'parts') await measureParts(articles)
else if (values.only === 'one') measureOld(articles, false)
else if (values.only === 'letters') measureOld(articles, true)
else {
  const run = (only: string, count: number): void => {
    const args = ['--only', only, '--articles', String(count)]
    const options = { stdio: ['ignore', 'inherit', 'inherit'] as const }
    execFileSync('npx', ['tsx', fileURLToPath(import.meta.url), ...args], {
      stdio: [...options.stdio]
    })
  }
  run('parts', articles)
  console.log(`
| index | files | all, kB | all, brotli | largest, kB | largest, brotli | built, s | peak, MiB | largest parsed, ms |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |`)
  run('one', OLD_WAY)
  run('letters', OLD_WAY)
}
