import type { Atlas, Quoted } from '../domain/atlas'
import {
  isCatalogue,
  listed,
  matching,
  rowsOf,
  type Catalogue,
  type Listed,
  type Wanted
} from '../domain/catalogue'
import { cataloguePart, PASSAGES_A_PAGE } from '../domain/parts'
import { needsCatalogue, passagesOf, shownWith } from '../domain/passages'
import type { Place } from '../domain/place'
import { decodeInOrder } from '../domain/postings'
import { notYet, type Reading, type Waiting } from '../domain/reading'
import type { Library } from './library.svelte'
import type { SearchFiles } from './search-files'
import { SoughtWords } from './sought-words.svelte'
import type { WordsWithin } from './words-within'

/** Pages that are fetched at once for passages that stand far apart. */
const PAGES_AT_ONCE = 4
/** The same of passages with words, most of which stand far apart. */
const PAGES_AT_ONCE_FOR_WORDS = 12

interface Source {
  readonly atlas: Atlas
  readonly library: Pick<Library, 'page' | 'wantPage'>
  /** As the library's. */
  readonly fetchPart: (path: string) => Promise<unknown>
  /** Of the search of passages. */
  readonly files: SearchFiles
}

/** Places' passages as a filter leaves them: which they are is known from catalogues, their words come page by page. */
export class FilteredReadings {
  readonly #source: Source
  /** By place. */
  #catalogues = $state.raw<Readonly<Record<string, Catalogue | Waiting | undefined>>>({})
  /** How many passages are shown, by what is read. */
  #shown = $state.raw<Readonly<Record<string, number | undefined>>>({})
  readonly #coming = new Map<string, Promise<void>>()
  readonly #sought: SoughtWords
  /** What was asked for last. */
  #turn = {}

  constructor(source: Source) {
    this.#source = source
    this.#sought = new SoughtWords(source.files)
  }

  /**
   * Every passage that the place shows, in its order, with its rank where words are looked for; what is
   * missing of it comes or has failed.
   */
  passages(place: Place, words?: string): readonly Listed[] | Waiting {
    const found = words === undefined ? undefined : this.#sought.found(place.id, words)
    const all = this.#listed(place, typeof found === 'object' ? found : undefined)
    return typeof found === 'string' && typeof all === 'object' ? found : all
  }

  #listed(place: Place, found: WordsWithin | undefined): Listed[] | Waiting {
    const { atlas } = this.#source
    const own = needsCatalogue(atlas, place) ? this.#catalogues[place.id] : NO_CATALOGUE
    if (typeof own !== 'object') return own ?? 'coming'
    const before = new Set<string>()
    const all: Listed[] = []
    for (const id of shownWith(atlas, place)) {
      const rows = this.#rows(id, before, own, found)
      if (typeof rows === 'string') return rows
      for (const each of rows) all.push(each)
      before.add(id)
    }
    return all
  }

  #rows(
    id: string,
    before: ReadonlySet<string>,
    own: Catalogue,
    found: WordsWithin | undefined
  ): Listed[] | Waiting {
    const { counts } = this.#source.atlas
    const direct = counts[id]?.direct ?? 0
    if (direct === 0) return []
    if (direct > PASSAGES_A_PAGE) {
      const catalogue = this.#catalogues[id]
      if (typeof catalogue !== 'object') return catalogue ?? 'coming'
      const numbers = found ? decodeInOrder(catalogue.numbers) : []
      return listed(id, catalogue.articles, own.without[id], (at) => found?.ranks.get(numbers[at]!))
    }
    const page = this.#source.library.page(id, 1)
    if (!isPage(page)) return page ?? 'coming'
    const shown = page.flatMap(({ excerpt }, number) =>
      excerpt.mentions.some((mention) => before.has(mention.place)) ? [number] : []
    )
    return listed(id, rowsOf(page), shown, (at) => found?.rankOf(page[at]!.excerpt.text))
  }

  /** Whether the passage is wanted; until it is known which hold the words, as if it held them. */
  shows(quoted: Quoted, { words, ...others }: Wanted): boolean {
    if (words !== undefined && !this.#sought.mayBeIn(quoted.excerpt.text, words)) return false
    return matching(listed('', rowsOf([quoted])), others).length > 0
  }

  /** What of the place's passages is wanted, as far as its words have come. */
  reading(place: Place, wanted: Wanted): Reading {
    const { atlas } = this.#source
    const { words } = wanted
    const all = this.passages(place, words)
    if (typeof all === 'string') return notYet(place, all)
    const waiting: Record<string, Waiting> = {}
    const counts = new Map<string, number>()
    const quoted = new Map<string, Quoted[]>()
    const next: Record<string, number> = {}
    const wantedHere = matching(all, wanted)
    for (const id of shownWith(atlas, place)) {
      const own = wantedHere.filter(({ about }) => about === id)
      counts.set(id, own.length)
      quoted.set(id, [])
      const shown = this.#next(own, id, wanted)
      next[id] = batch(own, shown.length) - shown.length
      for (const { number } of shown) {
        const page = this.#source.library.page(id, pageWith(number))
        const found = isPage(page) ? page[number % PASSAGES_A_PAGE] : undefined
        if (found) quoted.get(id)!.push(found)
        else if (!isPage(page) && waiting[id] !== 'failed') waiting[id] = page ?? 'coming'
      }
    }
    return {
      passages: passagesOf(atlas, place, (id) => quoted.get(id) ?? []),
      counts: {
        direct: counts.get(place.id) ?? 0,
        ways: [...counts].flatMap(([id, count]) => {
          const through = atlas.placeById.get(id)
          return id !== place.id && count > 0 && through ? [{ through, count }] : []
        })
      },
      articles: [],
      waiting,
      next,
      isFiltered: true,
      ...(words !== undefined && this.#told(place, words, all))
    }
  }

  /** What a reader has to be told of the words besides how many passages are left. */
  #told(place: Place, words: string, all: readonly Listed[]): Partial<Reading> {
    const found = this.#sought.found(place.id, words)
    if (typeof found === 'object' && found.isPartial) return { isPartial: true }
    return all.some(({ rank }) => rank !== undefined) ? {} : { without: words }
  }

  /** Those to show now: as many as were asked for, of as few pages as may be fetched for them at once. */
  #next(own: readonly Listed[], id: string, wanted: Wanted): readonly Listed[] {
    return own.slice(0, this.#shown[keyOf(id, wanted)] ?? batch(own, 0))
  }

  /** Fetches what the reading shows; what has failed is asked for again. */
  async want(place: Place, wanted: Wanted): Promise<void> {
    const { atlas, library } = this.#source
    const turn = (this.#turn = {})
    const ids = shownWith(atlas, place)
    await Promise.all([
      ...(needsCatalogue(atlas, place) ? [this.#wantCatalogue(place.id)] : []),
      ...ids.map((id) =>
        (atlas.counts[id]?.direct ?? 0) > PASSAGES_A_PAGE
          ? this.#wantCatalogue(id)
          : library.wantPage(id, 1)
      )
    ])
    const { words } = wanted
    const isKnown = typeof this.#listed(place, undefined) === 'object'
    if (words !== undefined && isKnown && turn === this.#turn) {
      await this.#sought.want(place.id, words, this.#numbersOf(place))
    }
    const all = this.passages(place, words)
    if (typeof all === 'string') return
    const here = matching(all, wanted)
    for (const id of ids) {
      const next = this.#next(
        here.filter(({ about }) => about === id),
        id,
        wanted
      )
      const pages = new Set(next.map(({ number }) => pageWith(number)))
      await Promise.all([...pages].map((page) => library.wantPage(id, page)))
    }
  }

  /** Shows more of what is wanted of the passages that mention the place `id`, and fetches them. */
  async more(place: Place, id: string, wanted: Wanted): Promise<void> {
    const all = this.passages(place, wanted.words)
    const own = typeof all === 'string' ? [] : matching(all, wanted).filter((of) => of.about === id)
    const shown = this.#next(own, id, wanted)
    const here = shown.every(({ number }) =>
      isPage(this.#source.library.page(id, pageWith(number)))
    )
    if (here && own.length > shown.length) {
      this.#shown = { ...this.#shown, [keyOf(id, wanted)]: batch(own, shown.length) }
    }
    await this.want(place, wanted)
  }

  /** Of the passages that catalogues tell of, in the search, ascending. */
  #numbersOf(place: Place): number[] {
    const numbers = shownWith(this.#source.atlas, place).flatMap((id) => {
      const catalogue = this.#catalogues[id]
      return typeof catalogue === 'object' ? decodeInOrder(catalogue.numbers) : []
    })
    return [...new Set(numbers)].sort((a, b) => a - b)
  }

  /** Once at a time. */
  #wantCatalogue(id: string): Promise<void> {
    if (typeof this.#catalogues[id] === 'object') return Promise.resolve()
    const coming = this.#coming.get(id) ?? this.#takeCatalogue(id)
    this.#coming.set(id, coming)
    return coming
  }

  async #takeCatalogue(id: string): Promise<void> {
    this.#catalogues = { ...this.#catalogues, [id]: 'coming' }
    try {
      const come = await this.#source.fetchPart(cataloguePart(id))
      if (!isCatalogue(come)) throw new Error(`${cataloguePart(id)} is no catalogue`)
      this.#catalogues = { ...this.#catalogues, [id]: come }
    } catch {
      this.#catalogues = { ...this.#catalogues, [id]: 'failed' }
    }
    this.#coming.delete(id)
  }
}

const NO_CATALOGUE: Catalogue = { articles: [], without: {}, numbers: '' }

const isPage = (page: readonly Quoted[] | Waiting | undefined): page is readonly Quoted[] =>
  typeof page === 'object'

const pageWith = (number: number): number => Math.floor(number / PASSAGES_A_PAGE) + 1

const keyOf = (id: string, wanted: Wanted): string =>
  JSON.stringify([id, Object.entries(wanted).sort()])

/** How many are shown with the next batch after so many. */
function batch(own: readonly Listed[], from: number): number {
  const pages = new Set<number>()
  const most = own[from]?.rank === undefined ? PAGES_AT_ONCE : PAGES_AT_ONCE_FOR_WORDS
  let to = from
  while (to < own.length && to - from < PASSAGES_A_PAGE) {
    pages.add(pageWith(own[to]!.number))
    if (pages.size > most) break
    to += 1
  }
  return to
}
