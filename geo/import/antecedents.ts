import type { Place } from '../../src/domain/place'
import type { Candidate } from './filed-article'
import { CONFIDENCE } from './confidence'
import { isProposed, reading, type Finding } from './finding'
import type { GroupWords } from './group-words'

/** A sentence with what has been found in it so far. */
export interface Searched {
  readonly text: string
  readonly found: readonly Finding[]
}

/** Sentences; further back, a pair in one sentence is a chance. */
const LOOK_BACK = 2

/**
 * The states that the words can stand for, best first. `before` are the sentences of the running
 * text up to this one, the nearest last.
 */
export function antecedentsOf(
  words: GroupWords,
  here: Searched,
  before: readonly Searched[],
  places: ReadonlyMap<string, Place>
): Candidate[] {
  return words.count === 'one'
    ? ownersOf(words, here, before, places)
    : pairsFor(words, here, before, places)
}

/** The states of a sentence, in the order of the words, each once. */
function statesIn(
  sentence: Searched,
  places: ReadonlyMap<string, Place>,
  until = Infinity
): string[] {
  const states = sentence.found
    .filter((each) => each.end <= until && isProposed(each))
    .flatMap((each) => each.candidates[0]?.places ?? [])
    .filter((id) => places.get(id)?.kind === 'state')
  return [...new Set(states)]
}

/** Two states that one sentence names, here or just before; else the headline's two, else those named most. */
function pairsFor(
  words: GroupWords,
  here: Searched,
  before: readonly Searched[],
  places: ReadonlyMap<string, Place>
): Candidate[] {
  const near = [
    statesIn(here, places, words.start),
    statesIn(here, places),
    ...before
      .slice(-LOOK_BACK)
      .reverse()
      .map((sentence) => statesIn(sentence, places))
  ]
  const named = mostNamed([...before, here], places).slice(0, 3)
  const headline = before[0] ? statesIn(before[0], places) : []
  const likely = [...near, headline].filter((states) => states.length === 2)
  const pairs = [...likely, ...pairsOf(named)].map((pair) => [...pair].sort())
  return pairs
    .filter((pair, at) => pairs.findIndex((each) => each.join() === pair.join()) === at)
    .slice(0, 4)
    .map((pair, at) =>
      reading(pair, words.how, at === 0 ? CONFIDENCE.group : CONFIDENCE.secondChoice)
    )
}

const pairsOf = (ids: readonly string[]): string[][] =>
  ids.flatMap((one, at) => ids.slice(at + 1).map((other) => [one, other]))

function mostNamed(text: readonly Searched[], places: ReadonlyMap<string, Place>): string[] {
  const counts = new Map<string, number>()
  for (const sentence of text) {
    for (const each of sentence.found.filter(isProposed)) {
      for (const id of each.candidates[0]?.places ?? []) {
        if (places.get(id)?.kind === 'state') counts.set(id, (counts.get(id) ?? 0) + 1)
      }
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id)
}

const OFFICE =
  /^(?:['’]s)?\s+(?:(?:\p{Lu}?\p{L}+\s+)?)(?:prime minister|president|leader|foreign minister|minister|premier|pm|ambassador|king|chancellor|delegate|spokes\p{L}+)/iu

/** Up to three names after an office, the last of them the one that a text goes on to use. */
const HOLDER = /^\s+((?:\p{Lu}[\p{L}-]+\s+){0,2}\p{Lu}[\p{L}-]+)/u

/**
 * Whose country: the state whose office-holder the sentence names, else that whose office was named
 * last, else the state named last.
 */
function ownersOf(
  words: GroupWords,
  here: Searched,
  before: readonly Searched[],
  places: ReadonlyMap<string, Place>
): Candidate[] {
  const isState = (id: string | undefined): id is string =>
    id !== undefined && places.get(id)?.kind === 'state'
  const upToHere = { text: here.text.slice(0, words.start), found: here.found }
  const officials: string[] = []
  const others: string[] = []
  for (const { text, found } of [upToHere, ...before.slice(-LOOK_BACK).reverse()]) {
    for (const each of [...found].reverse()) {
      const id = each.candidates[0]?.places[0]
      if (!isState(id) || each.end > text.length) continue
      const list = OFFICE.test(text.slice(each.end)) ? officials : others
      list.push(id)
    }
  }
  const personal = !/^its\b/i.test(here.text.slice(words.start))
  const holders = personal ? statesOfHolders(upToHere.text, before, isState) : []
  const ordered = [...new Set([...holders, ...officials, ...others])].slice(0, 3)
  return ordered.map((id, at) =>
    reading([id], words.how, at === 0 ? CONFIDENCE.group : CONFIDENCE.secondChoice)
  )
}

/** The states whose office-holders, once introduced with their office, the text names by their last name. */
function statesOfHolders(
  text: string,
  before: readonly Searched[],
  isState: (id: string | undefined) => id is string
): string[] {
  const introduced = before.flatMap((sentence) =>
    sentence.found.flatMap((each): { id: string; name: string }[] => {
      const id = each.candidates[0]?.places[0]
      const after = sentence.text.slice(each.end)
      const office = OFFICE.exec(after)?.[0]
      const name = office && HOLDER.exec(after.slice(office.length))?.[1]?.split(/\s+/).at(-1)
      return isState(id) && name ? [{ id, name }] : []
    })
  )
  const named = introduced.filter(({ name }) => text.includes(name))
  return named
    .sort((a, b) => text.lastIndexOf(b.name) - text.lastIndexOf(a.name))
    .map(({ id }) => id)
}
