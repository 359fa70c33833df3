import type { FoundPassage } from '../src/domain/search'

/** Numbers from 0 up to but not including 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export interface Corpus {
  readonly passages: readonly FoundPassage[]
  /** The most frequent first. */
  readonly words: readonly string[]
  /** Of places; the first stands in half of all passages. */
  readonly names: readonly string[]
}

const WORDS = 60_000
const PLACES = 2000
const EXCERPTS_OF_ARTICLE = 20
const DAYS = 3650
/** Zipf's law as Mandelbrot corrected it: how often a word is used by its rank. */
const weightOf = (rank: number): number => 1 / (rank + 2.7)

/** Invented articles of twenty excerpts, over ten years; words as frequent as those of a language. */
export function corpusOf(articles: number): Corpus {
  const random = randomFrom(14)
  const words = invented(WORDS, random, 1, 4)
  const names = invented(PLACES, random, 2, 4).map((name) => `X${name}`)
  const upTo: number[] = []
  let sum = 0
  for (let rank = 0; rank < WORDS; rank += 1) upTo.push((sum += weightOf(rank)))
  const word = (): string => words[firstAbove(upTo, random() * sum)]!
  const passages = Array.from({ length: articles * EXCERPTS_OF_ARTICLE }, (_, number) => {
    const article = Math.floor(number / EXCERPTS_OF_ARTICLE)
    const day = new Date(Date.UTC(2021, 0, 1) + (article % DAYS) * 86_400_000)
    const published = day.toISOString().slice(0, 10)
    const place = random() < 0.5 ? 0 : Math.floor(PLACES * random() ** 3)
    const text = Array.from({ length: 12 + Math.floor(random() * 24) }, word)
    text[Math.floor(random() * text.length)] = names[place]!
    return {
      excerpt: `article-${published}-${article}-${(number % EXCERPTS_OF_ARTICLE) + 1}`,
      text: `${text.join(' ')}.`,
      publisher: `Publisher ${article % 40}`,
      published,
      place: `place-${place}`
    }
  })
  return { passages, words, names }
}

const CONSONANTS = ['b', 'd', 'f', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z', 'st']
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai']

/** So many different words, the short ones first. */
function invented(count: number, random: () => number, least: number, most: number): string[] {
  const words = new Set<string>()
  const one = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!
  while (words.size < count) {
    const longest = least + Math.floor((most - least + 1) * random())
    const syllables = Array.from({ length: longest }, () => one(CONSONANTS) + one(VOWELS))
    words.add(syllables.join('') + (random() < 0.5 ? one(CONSONANTS) : ''))
  }
  return [...words].sort((a, b) => a.length - b.length)
}

function firstAbove(sums: readonly number[], wanted: number): number {
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (sums[middle]! <= wanted) low = middle + 1
    else high = middle
  }
  return low
}
