import { indexAtlas, type Archive } from '../../src/domain/archive'
import { EXCERPT_KINDS, type Article } from '../../src/domain/article'
import { smallAtlasData } from './small-atlas'

const PLACES = { Upland: 'upland', League: 'harbour-league' } as const

/**
 * The small atlas with as many further articles, one each year from 2000 on, then again, each of
 * `excerpts` sentences: all name Upland, or each the next of `names`.
 */
export function grown(
  articles: number,
  excerpts: number,
  names: readonly (keyof typeof PLACES)[] = ['Upland']
): Archive {
  const further = Array.from({ length: articles }, (_, at): Article => {
    const id = `wire-${at}`
    return {
      ...smallAtlasData.articles[0]!,
      id,
      title: `Wire ${at}`,
      publisher: at % 3 === 0 ? null : `Wire ${at % 3}`,
      published: `20${String(at % 30).padStart(2, '0')}-01-02`,
      excerpts: Array.from({ length: excerpts }, (_, n) => {
        const name = names[n % names.length]!
        return {
          id: `${id}-${n + 1}`,
          kind: EXCERPT_KINDS[n % EXCERPT_KINDS.length]!,
          text: `${name} said so ${n} times in ${n % 4 === 0 ? 'a talk' : 'talks'}, ${'word '.repeat(40)}.`,
          mentions: [
            {
              place: PLACES[name],
              how: 'name' as const,
              quote: { exact: name, prefix: '', suffix: '' }
            }
          ]
        }
      })
    }
  })
  return indexAtlas({ ...smallAtlasData, articles: [...smallAtlasData.articles, ...further] })
}
