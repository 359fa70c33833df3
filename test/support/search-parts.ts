import { SearchFiles } from '../../src/data/search-files'
import { searchParts, type SearchParts } from '../../geo/compile/search-parts'
import type { Archive } from '../../src/domain/archive'
import type { FoundPassage } from '../../src/domain/search'

const FOLDER = '/parts/'

/** The search of all the passages of the archive, in no order of theirs. */
export const searchPartsOf = ({ articles }: Archive): SearchParts =>
  searchParts(
    articles
      .flatMap(({ publisher, published, excerpts }) =>
        excerpts.map(({ id, text, mentions: [first] }) => ({
          excerpt: id,
          text,
          publisher,
          published,
          place: first!.place
        }))
      )
      .reverse()
  )

/** A passage for each text; the first is the newest. */
export const passagesWith = (texts: readonly string[]): FoundPassage[] =>
  texts.map((text, number) => ({
    excerpt: String(number),
    text,
    publisher: null,
    published: new Date(Date.UTC(2031, 0, 1) - number * 86_400_000).toISOString(),
    place: 'upland'
  }))

/** The files as a reader of the site gets them, and the paths that were asked for. */
export function servedFrom(
  { firstKeys, files }: SearchParts,
  answer: (path: string) => string | undefined = (path) => files.get(path)
): { files: SearchFiles; asked: string[] } {
  const asked: string[] = []
  const fetch = async (address: string): Promise<unknown> => {
    const path = address.slice(FOLDER.length)
    asked.push(path)
    const text = answer(path)
    if (text === undefined) throw new Error(`${address} answers 404`)
    return JSON.parse(text)
  }
  return { files: new SearchFiles({ folder: FOLDER, firstKeys }, fetch), asked }
}
