import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Every file below a folder with its text, by path. */
export type FolderState = ReadonlyMap<string, string>

export const stateOf = (root: string): FolderState =>
  new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name)
        return [path.slice(root.length + 1), readFileSync(path, 'utf8')] as const
      })
      .sort(([a], [b]) => (a < b ? -1 : 1))
  )

/** What a writing leaves beside a file when it is ended half way. */
export const isHalfWritten = (path: string): boolean => path.endsWith('.new')

export const without = (
  state: FolderState,
  isLeftOut: (path: string) => boolean = isHalfWritten
): FolderState => new Map([...state].filter(([path]) => !isLeftOut(path)))
