/**
 * The files in which the words of the passages are looked up, each fetched by need. Passages are
 * numbered from the newest, so that whatever is read first of any list is what is shown first.
 */

/** What says which file holds what. */
export interface SearchManifest {
  /** Address of the folder, with its last slash. */
  readonly folder: string
  /** The first key of each file of words, ascending by UTF-16 code units, as all keys are. */
  readonly firstKeys: readonly string[]
}

/** A word, folded, or a beginning with `BEGINNING` after it. */
export type Key = string

/**
 * A line of a file of words: how many passages hold it, and the newest of them as
 * `encodePostings` writes them. Of a word with more than these, the pages with the others: the
 * number of the first page, then for each the first passage on it, ascending. A beginning has no
 * pages: whoever needs more types more.
 */
export type WordEntry = readonly [
  key: Key,
  count: number,
  newest: string,
  pages?: readonly [page: number, ...firsts: number[]]
]
export type WordsFile = readonly WordEntry[]

/** The other passages of a word, those from `first` to the next page's. */
export interface PageFile {
  readonly key: Key
  readonly first: number
  readonly list: string
}

/** `PASSAGES_IN_FILE` passages, the first of which is number `from`. */
export interface PassagesFile {
  readonly from: number
  readonly articles: readonly (readonly [publisher: string | null, published: string])[]
  readonly passages: readonly (readonly [
    excerpt: string,
    text: string,
    /** Which it mentions first. */
    place: string,
    /** Its number in `articles`. */
    article: number
  ])[]
}

/** Stands after a beginning; sorts before every letter and digit. */
export const BEGINNING = '*'
/** Fewer letters begin no word: they are one. */
export const SHORTEST_BEGINNING = 2
/** A beginning of more words than these has an entry of its own. */
export const WORDS_MERGED = 32
export const PASSAGES_IN_FILE = 32

export const wordsPath = (file: number): string => `words/${file}.json`
export const pagePath = (page: number): string => `pages/${page}.json`
export const passagesPath = (file: number): string => `passages/${file}.json`
