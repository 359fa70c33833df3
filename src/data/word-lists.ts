import { isOneLetterApart } from '../domain/spelling'
import {
  BEGINNING,
  SHORTEST_BEGINNING,
  WORDS_MERGED,
  type WordEntry,
  type WordsFile
} from '../domain/search-parts'
import { listOf, unionOf, type PostingList } from './posting-list'
import type { SearchFiles } from './search-files'

/** What a word that was typed stands for among the words of the passages. */
export interface WordLists {
  readonly word: string
  /** Of the word itself. */
  readonly exact: PostingList | null
  /** Of all that it may stand for, itself included. */
  readonly wide: PostingList
  /** Whether it may stand for the word of a passage. */
  readonly means: (of: string) => boolean
  /** Where `wide` may have the newest alone, the words of which it is made; null where these are in too many files. */
  readonly begun?: () => Promise<readonly PostingList[] | null>
}

/** A letter wrong in a shorter word makes another word of it. */
const SHORTEST_MISSPELT = 6
/** These letters are taken as typed right, so that few files need be searched for the word meant. */
const RIGHT = 3
const FILES_FOR_MISSPELT = 3
/** A beginning of many words that are in more files is known by its newest passages alone. */
const FILES_FOR_BEGUN = 4
/** So many files with what a word begins are fetched with the word's own, not after it. */
const AT_ONCE = 2
/** Sorts after whatever may follow a beginning. */
const LAST = '\uffff'

/**
 * The word itself; the words that it begins, if it is the last that was typed or no word itself;
 * if there are none of either, those with one letter wrong, missing or too many after the third.
 * null where there is nothing.
 */
export async function wordLists(
  files: SearchFiles,
  word: string,
  isLast: boolean
): Promise<WordLists | null> {
  const list = (entry: WordEntry): PostingList =>
    listOf(entry, (page, key) => files.page(page, key))
  const filesOf = (first: string, last: string): Promise<WordsFile[]> =>
    Promise.all(files.wordsFilesOf(first, last).map((file) => files.words(file)))

  const all = files.wordsFilesOf(word, word + LAST).length
  const near = (await filesOf(word, word + (isLast && all <= AT_ONCE ? LAST : BEGINNING))).flat()
  const entry = near.find(([key]) => key === word)
  const exact = entry ? list(entry) : null
  const itself = exact && { word, exact, wide: exact, means: (of: string) => of === word }
  if (itself && !isLast) return itself
  if (word.length >= SHORTEST_BEGINNING) {
    const means = (of: string): boolean => of.startsWith(word)
    const beginning = near.find(([key]) => key === word + BEGINNING)
    const begun = async (): Promise<PostingList[]> =>
      (await filesOf(word, word + LAST))
        .flat()
        .filter(([key]) => means(key) && !key.endsWith(BEGINNING))
        .map(list)
    if (beginning) {
      const inFew = all > FILES_FOR_BEGUN ? () => Promise.resolve(null) : begun
      return { word, exact, wide: list(beginning), means, begun: inFew }
    }
    const lists = await begun()
    if (lists.length > 0) return { word, exact, wide: unionOf(lists), means }
  }
  if (itself) return itself
  const meant = await meantBy(files, word)
  if (meant.length === 0) return null
  const wide = unionOf(meant.map(list))
  return { word, exact: null, wide, means: (of) => meant.some(([key]) => key === of) }
}

/** The words with one letter wrong, where the word is long enough for that. */
async function meantBy(files: SearchFiles, word: string): Promise<WordEntry[]> {
  if (word.length < SHORTEST_MISSPELT) return []
  const right = word.slice(0, RIGHT)
  const span = files.wordsFilesOf(right, right + LAST)
  const near = span.length > FILES_FOR_MISSPELT ? files.wordsFilesOf(word, word) : span
  return (await Promise.all(near.map((file) => files.words(file))))
    .flat()
    .filter(([key]) => key.startsWith(right) && isOneLetterApart(key, word))
    .slice(0, WORDS_MERGED)
}
