import type { Mention, MentionHow } from '../../src/domain/article'
import type { Place } from '../../src/domain/place'
import { wordsOf } from '../../src/domain/spelling'
import { foldWord } from '../import/fold'
import { buildLexicon, holderOf, type Sense } from '../import/lexicon'
import { WORD_SENSES, type PlaceWords } from '../import/place-words'
import { PLACE_WORDS } from '../read'
import { namesOf } from './check-names'

/** Knows which words on file stand for which place, and how. */
export interface Meanings {
  readonly slipIn: (mention: Mention) => { message: string; cause?: string } | undefined
}

/** How words in each sense stand for their place; "notThis" is no meaning. */
const HOW: Readonly<Record<Sense, MentionHow | undefined>> = {
  names: 'name',
  ambiguous: 'name',
  demonyms: 'demonym',
  peoples: 'demonym',
  capitals: 'metonym',
  metonyms: 'metonym',
  descriptions: 'description',
  inContext: 'description',
  vague: 'description',
  notThis: undefined
}

interface Reading {
  readonly place: string
  readonly how: MentionHow
  readonly sense: Sense
}

export function meaningsOf(places: readonly Place[], words: readonly PlaceWords[]): Meanings {
  const lexicon = buildLexicon(places, words)
  const groups = new Set(places.filter(({ kind }) => kind === 'village-group').map(({ id }) => id))
  const readings = new Map<string, readonly Reading[]>()
  const readingsOf = (exact: string): readonly Reading[] => {
    const known = readings.get(exact)
    if (known) return known
    const folded = foldWord(exact)
    const mayHold = holderOf(folded)
    const found = lexicon.entries
      .filter(mayHold)
      .flatMap(({ place, sense, inCapitals }): Reading[] => {
        const how = HOW[sense]
        const isWhole = [...folded.matchAll(inCapitals)].some(([match]) => match === folded)
        return how !== undefined && isWhole ? [{ place, how, sense }] : []
      })
    readings.set(exact, found)
    return found
  }
  return {
    slipIn: (mention) =>
      slipIn(mention, readingsOf(mention.quote.exact), lexicon.places, groups, words)
  }
}

function slipIn(
  { place: id, how, quote: { exact } }: Mention,
  readings: readonly Reading[],
  places: ReadonlyMap<string, Place>,
  groups: ReadonlySet<string>,
  words: readonly PlaceWords[]
): { message: string; cause?: string } | undefined {
  const own = readings.filter(({ place }) => place === id)
  // A group's name is a description that may fit others too; either is right.
  if (own.length > 0 && (groups.has(id) || own.some((each) => each.how === how))) return undefined
  if (own.length > 0) {
    const hows = [...new Set(own.map((each) => `"${each.how}"`))].join(' or ')
    return {
      message: `"${exact}" stands for "${id}" as a ${hows}, not as a "${how}". Correct "how".`
    }
  }
  const others = readings.filter(
    ({ sense }) => !['inContext', 'vague', 'ambiguous'].includes(sense)
  )
  const where = [...new Set(others.map(({ place }) => `"${place}"`))].join(' or ')
  const cause = `no words: ${id} ${how} ${exact}`
  if (how === 'name' && !sharesWord(exact, places.get(id))) {
    return {
      message: `"${exact}" is no name of "${id}"${where === '' ? '' : ` (but words for ${where})`}. Correct the mention, or add the name to the gazetteer.`,
      cause
    }
  }
  if (how === 'demonym' && (where !== '' || hasDemonyms(id, words))) {
    return {
      message: `"${exact}" is no adjective and no people of "${id}"${where === '' ? '' : ` (but words for ${where})`}. Correct the mention, or add the word to ${PLACE_WORDS}.`,
      cause
    }
  }
  if (where === '' || how === 'name') return undefined
  return {
    message: `"${exact}" stands for ${where} by the words on file, not for "${id}". Correct the mention, or add the words to ${PLACE_WORDS}.`,
    cause
  }
}

/** Part of a name, or a name with more round it, is a name. */
function sharesWord(exact: string, place: Place | undefined): boolean {
  const own = place ? namesOf(place).flatMap(({ name }) => wordsOf(name)) : []
  return wordsOf(exact).some((word) => own.includes(word))
}

const hasDemonyms = (id: string, words: readonly PlaceWords[]): boolean =>
  words.some(
    ({ place, words: byLang }) =>
      place === id &&
      Object.values(byLang).some((senses) =>
        WORD_SENSES.some(
          (sense) => HOW[sense as Sense] === 'demonym' && senses[sense] !== undefined
        )
      )
  )
