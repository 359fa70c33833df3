import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the project's files are read from; paths are from the project's root. */
export interface Files {
  /** undefined where there is no such file. */
  readonly read: (path: string) => string | undefined
  /** Names of what lies in the folder, in alphabetical order; none where there is no such folder. */
  readonly list: (folder: string) => readonly string[]
}

export const filesOnDisk = (root: string): Files => ({
  read: (path) => {
    try {
      return readFileSync(join(root, path), 'utf8')
    } catch {
      return undefined
    }
  },
  list: (folder) => {
    try {
      return readdirSync(join(root, folder)).sort()
    } catch {
      return []
    }
  }
})

/** Files that are nowhere but in memory: their texts by path. */
export const filesInMemory = (texts: ReadonlyMap<string, string>): Files => ({
  read: (path) => texts.get(path),
  list: (folder) =>
    [...texts.keys()]
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => path.slice(folder.length + 1))
      .filter((name) => !name.includes('/'))
      .sort()
})
