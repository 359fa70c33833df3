import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildLexicon, type Lexicon } from '../geo/import/lexicon'
import type { PlaceWords } from '../geo/import/place-words'
import type { Place } from '../src/domain/place'

export const MENTION_FIXTURES = 'test/fixtures/mentions'

/**
 * What the test texts are read with: the atlas's words for the places that stood in it when the
 * texts were marked, and for those that only the texts need. A place that the atlas gains later
 * makes no mark in them wrong.
 */
export function fixtureLexicon(): Lexicon {
  const more = join(MENTION_FIXTURES, 'more')
  const annotated = new Set(json<string[]>(join(more, 'annotated-places.json')))
  const both = <T>(name: string): T[] => [
    ...json<T[]>(join('geo/content', name)),
    ...json<T[]>(join(more, name))
  ]
  return buildLexicon(
    both<Place>('gazetteer.json').filter(({ id }) => annotated.has(id)),
    both<PlaceWords>('place-words.json').filter(({ place }) => annotated.has(place))
  )
}

export const atlasLexicon = (): Lexicon =>
  buildLexicon(
    json<Place[]>('geo/content/gazetteer.json'),
    json<PlaceWords[]>('geo/content/place-words.json')
  )

const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T
