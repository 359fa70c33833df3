import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A package as package-lock.json has it. */
export interface LockedPackage {
  /** Its folder, from the project's root. */
  readonly folder: string
  readonly name: string
  readonly version: string
  /** SPDX; empty where the package does not say. */
  readonly licence: string
  /** Algorithm and base64, as in `integrity`. */
  readonly integrity: string
  readonly dependencies: readonly string[]
}

/** The packages of the lock by their folders. */
export type Lock = ReadonlyMap<string, LockedPackage>

interface Entry {
  readonly version?: string
  readonly license?: string
  readonly integrity?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

const NODE_MODULES = 'node_modules/'

export function readLock(root: string): Lock {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Entry>
  }
  const locked = Object.entries(packages)
    .filter(([folder]) => folder !== '')
    .map(([folder, entry]): LockedPackage => ({
      folder,
      name: folder.slice(folder.lastIndexOf(NODE_MODULES) + NODE_MODULES.length),
      version: entry.version ?? '',
      licence: entry.license ?? '',
      integrity: entry.integrity ?? '',
      dependencies: Object.keys(entry.dependencies ?? {})
    }))
  return new Map(locked.map((each) => [each.folder, each]))
}

/** The package of the name that code in the folder gets, as Node looks for it. */
export function resolveIn(lock: Lock, folder: string, name: string): LockedPackage | undefined {
  const nested = lock.get(`${folder}/${NODE_MODULES}${name}`)
  if (nested || folder === '') return nested ?? lock.get(NODE_MODULES + name)
  const above = folder.lastIndexOf(`/${NODE_MODULES}`)
  return resolveIn(lock, above < 0 ? '' : folder.slice(0, above), name)
}
