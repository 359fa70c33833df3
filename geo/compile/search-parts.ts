import { createHash } from 'node:crypto'
import { encodePostings } from '../../src/domain/postings'
import type { FoundPassage } from '../../src/domain/search'
import {
  BEGINNING,
  PASSAGES_IN_FILE,
  SHORTEST_BEGINNING,
  WORDS_MERGED,
  pagePath,
  passagesPath,
  wordsPath,
  type Key,
  type PageFile,
  type PassagesFile,
  type WordEntry
} from '../../src/domain/search-parts'
import { wordsOf } from '../../src/domain/spelling'
import type { Project } from '../read'

/** The search of the passages as files, by their paths in a folder named for what they hold. */
export interface SearchParts {
  /** Changes with any file. */
  readonly name: string
  readonly firstKeys: readonly string[]
  readonly files: ReadonlyMap<string, string>
}

/** Characters of JSON; compressed about two thirds of it. */
const WORDS_FILE = 24_000
/** Of a word: more are on pages. */
const NEWEST = 1024
/** Of a beginning, which has no pages. */
const NEWEST_OF_BEGINNING = 512
/** Takes at most 30 kB, compressed: lists so long have their passages close together. */
const ON_A_PAGE = 65_536

/** All excerpts that mention a place, for each what the list of results shows of it. */
export const passagesOf = (articles: Project['articles']): FoundPassage[] =>
  articles.flatMap(({ article: { value } }) =>
    value.excerpts.flatMap(({ id, text, mentions: [first] }) => {
      const { publisher, published } = value
      return first ? [{ excerpt: id, text, publisher, published, place: first.place }] : []
    })
  )

/** The same passages give the same files, byte by byte, in whatever order they come. */
export function searchParts(passages: readonly FoundPassage[]): SearchParts {
  const newestFirst = numbered(passages)
  const files = new Map<string, string>()
  const put = (path: string, value: unknown): void => void files.set(path, JSON.stringify(value))
  for (let from = 0; from < newestFirst.length; from += PASSAGES_IN_FILE) {
    put(passagesPath(from / PASSAGES_IN_FILE), passagesFile(newestFirst, from))
  }
  const lists = listsOf(newestFirst)
  const words = [...lists.keys()].sort(compare)
  let page = 0
  const entries = words.map((word): WordEntry => {
    const list = lists.get(word)!
    const newest = encodePostings(list.slice(0, NEWEST))
    if (list.length <= NEWEST) return [word, list.length, newest]
    const firstPage = page
    const firsts: number[] = []
    for (let at = NEWEST; at < list.length; at += ON_A_PAGE) {
      const part = list.slice(at, at + ON_A_PAGE)
      const first = part[0]!
      firsts.push(first)
      const file: PageFile = { key: word, first, list: encodePostings(part, first - 1) }
      put(pagePath(page), file)
      page += 1
    }
    return [word, list.length, newest, [firstPage, ...firsts]]
  })
  const all = [...entries, ...beginnings(words, lists, newestFirst.length)]
  const packed = pack(all.sort(([a], [b]) => compare(a, b)))
  packed.forEach((file, at) => files.set(wordsPath(at), `[${file.lines.join(',\n')}]`))
  return { name: `search-${hashOf(files)}`, firstKeys: packed.map(({ first }) => first), files }
}

type Numbered = Pick<FoundPassage, 'excerpt' | 'text' | 'published'>

/**
 * The passages, each at its number in the search: the newest first; of one day the shorter, which say
 * less besides what is looked for.
 */
export const numbered = <Passage extends Numbered>(passages: readonly Passage[]): Passage[] =>
  [...passages].sort(inOrder)

const inOrder = (a: Numbered, b: Numbered): number =>
  compare(b.published, a.published) ||
  a.text.length - b.text.length ||
  compare(a.excerpt, b.excerpt)

/** By UTF-16 code units, the same in every place and every browser. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function passagesFile(all: readonly FoundPassage[], from: number): PassagesFile {
  const articles = new Map<string, number>()
  const passages = all.slice(from, from + PASSAGES_IN_FILE).map((passage) => {
    const { excerpt, text, place, publisher, published } = passage
    const article = JSON.stringify([publisher, published])
    if (!articles.has(article)) articles.set(article, articles.size)
    return [excerpt, text, place, articles.get(article)!] as const
  })
  return { from, articles: [...articles.keys()].map((each) => JSON.parse(each)), passages }
}

/** The passages of each word, by their numbers, ascending. */
function listsOf(passages: readonly FoundPassage[]): Map<string, number[]> {
  const lists = new Map<string, number[]>()
  passages.forEach(({ text }, number) => {
    for (const word of new Set(wordsOf(text))) {
      const list = lists.get(word)
      if (list) list.push(number)
      else lists.set(word, [number])
    }
  })
  return lists
}

/** Entries of the beginnings that many of the words share; the words are sorted. */
function beginnings(
  words: readonly string[],
  lists: ReadonlyMap<string, readonly number[]>,
  passages: number
): WordEntry[] {
  const entries: WordEntry[] = []
  /** When each passage was last met, as the number of an entry. */
  const met = new Uint32Array(passages)
  const enter = (beginning: string, from: number, to: number): void => {
    const turn = entries.length + 1
    let count = 0
    for (const word of words.slice(from, to)) {
      for (const number of lists.get(word)!) {
        if (met[number] === turn) continue
        met[number] = turn
        count += 1
      }
    }
    const newest: number[] = []
    const wanted = Math.min(count, NEWEST_OF_BEGINNING)
    for (let number = 0; newest.length < wanted; number += 1) {
      if (met[number] === turn) newest.push(number)
    }
    entries.push([beginning + BEGINNING, count, encodePostings(newest)])
  }
  const visit = (from: number, to: number, letters: number): void => {
    for (let start = from, end = from; start < to; start = end) {
      const beginning: Key = words[start]!.slice(0, letters)
      while (end < to && words[end]!.startsWith(beginning)) end += 1
      // A word shorter than that begins nothing here, and is followed by those that go on.
      if (beginning.length < letters) end = start + 1
      else if (end - start > WORDS_MERGED) {
        enter(beginning, start, end)
        visit(start, end, letters + 1)
      }
    }
  }
  visit(0, words.length, SHORTEST_BEGINNING)
  return entries
}

/** Lines of JSON in files of about `WORDS_FILE`, in their order. */
function pack(entries: readonly WordEntry[]): { first: Key; lines: string[] }[] {
  const files: { first: Key; lines: string[] }[] = []
  let size = Infinity
  for (const entry of entries) {
    const line = JSON.stringify(entry)
    size += line.length + 2
    if (size > WORDS_FILE) {
      files.push({ first: entry[0], lines: [] })
      size = line.length
    }
    files.at(-1)!.lines.push(line)
  }
  return files
}

function hashOf(files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256')
  for (const [path, text] of files) hash.update(`${path}\n${text.length}\n${text}\n`)
  return hash.digest('hex').slice(0, 12)
}
