import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatArticle } from '../../geo/validate/article-text'
import type { Article, Excerpt } from '../../src/domain/article'
import type { Place } from '../../src/domain/place'

/** How large an invented corpus is. */
export interface Size {
  readonly articles: number
  readonly places: number
}

const EXCERPTS = 20
/** Of the whole text, of which the excerpts are a part. */
const WORDS = 1200
const YEARS = 10
/** Zipf's exponent: the first place has a third of all mentions, most have one or two. */
const SKEW = 1.6
const PUBLISHERS = ['The Harbour Post', 'Upland Wire', 'Ridge Courier', 'Mill Gazette', null]
const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ')

/** Adds invented articles and places to the content under the root, the same for the same size. */
export function addCorpus(root: string, { articles, places }: Size): void {
  const random = seeded(20_240_613)
  const content = join(root, 'geo/content')
  const file = join(content, 'gazetteer.json')
  const known = JSON.parse(readFileSync(file, 'utf8')) as Place[]
  const invented = Array.from({ length: Math.max(0, places - known.length) }, (_, at) =>
    inventedPlace(at, random)
  )
  const all = [...known, ...invented].sort((a, b) => (a.id < b.id ? -1 : 1))
  writeFileSync(file, `[\n${all.map((place) => JSON.stringify(place)).join(',\n')}\n]\n`)
  const ranked = [...known.filter(({ memberOf }) => memberOf.length === 0), ...known, ...invented]
  const pick = zipf([...new Set(ranked)], random)
  const vocabulary = Array.from({ length: 30_000 }, () => word(random))
  const common = zipf(vocabulary, random)
  mkdirSync(join(content, 'articles'), { recursive: true })
  for (let at = 0; at < articles; at += 1) {
    const article = inventedArticle(at, articles, { random, pick, common })
    writeFileSync(join(content, 'articles', `${article.id}.json`), formatArticle(article))
  }
}

/** Adds an article more to invented ones, newer than all of them, which says what the first of them says. */
export function addArticleMore(root: string): void {
  const folder = join(root, 'geo/content/articles')
  const [like, id] = [idAt(0), 'invented-more']
  const text = readFileSync(join(folder, `${like}.json`), 'utf8').replaceAll(like, id)
  const article: Article = {
    ...(JSON.parse(text) as Article),
    title: 'One article more',
    published: '2025-06-01',
    sha256: 'f'.repeat(64)
  }
  writeFileSync(join(folder, `${id}.json`), formatArticle(article))
}

const idAt = (at: number): string => `invented-${String(at).padStart(5, '0')}`

interface Chance {
  readonly random: () => number
  readonly pick: () => Place
  readonly common: () => string
}

function inventedArticle(at: number, of: number, { random, pick, common }: Chance): Article {
  const id = idAt(at)
  const words = (count: number): string => Array.from({ length: count }, common).join(' ')
  const day = new Date(Date.UTC(2015, 0, 1) + Math.floor((at / of) * YEARS * 365.25) * 86_400_000)
  const excerpts = Array.from({ length: EXCERPTS }, (_, n): Excerpt => {
    const named = [...new Set([pick(), ...(random() < 0.4 ? [pick()] : [])])]
    const texts = named.map((place) => `<${place.name}>`)
    const text = `${capital(words(5))} ${texts.join(` ${words(3)} `)} ${words(6)}.`
    return {
      id: `${id}-${n + 1}`,
      kind: 'body',
      text: text.replaceAll('<', '“').replaceAll('>', '”'),
      mentions: named.map((place) => ({
        place: place.id,
        how: 'name',
        quote: { exact: place.name, prefix: '“', suffix: '”' }
      }))
    }
  })
  return {
    id,
    title: capital(words(7)),
    publisher: PUBLISHERS[at % PUBLISHERS.length] ?? null,
    published: day.toISOString().slice(0, 10),
    url: null,
    lang: 'en',
    credit: null,
    sha256: at.toString(16).padStart(64, '0'),
    lastNumber: EXCERPTS,
    words: WORDS,
    excerpts
  }
}

function inventedPlace(at: number, random: () => number): Place {
  const source = 'Invented for a benchmark'
  return {
    id: `invented-place-${String(at).padStart(4, '0')}`,
    kind: 'town',
    layer: 'mentioned',
    name: `${capital(word(random) + word(random))} ${at}`,
    altNames: [],
    namesSource: source,
    point: {
      lng: Number((40 + random() * 10).toFixed(4)),
      lat: Number((38.5 + random() * 5).toFixed(4)),
      source
    },
    status: [{ text: 'Invented for a benchmark.', asOf: '2025-01-01', source }],
    published: [],
    memberOf: [],
    seeAlso: []
  }
}

/** Gives one of the items, the first most often. */
function zipf<T>(items: readonly T[], random: () => number): () => T {
  const sums: number[] = []
  for (let rank = 1; rank <= items.length; rank += 1) {
    sums.push((sums.at(-1) ?? 0) + rank ** -SKEW)
  }
  return () => {
    const wanted = random() * sums.at(-1)!
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle]! < wanted) low = middle + 1
      else high = middle
    }
    return items[low]!
  }
}

const word = (random: () => number): string =>
  Array.from(
    { length: 2 + Math.floor(random() * 3) },
    () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]
  ).join('')

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Mulberry32: small, and the same numbers from the same seed everywhere. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
