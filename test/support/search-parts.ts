import { SearchFiles } from '../../src/data/search-files'
import type { SearchParts } from '../../geo/compile/search-parts'

const FOLDER = '/parts/'

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
