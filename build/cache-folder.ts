import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'

/** Files that no build has used for so long are taken out; milliseconds. */
const KEPT_FOR = 30 * 24 * 3600 * 1000

/**
 * A folder of files that are named by what they were made from, kept from build to build. Other builds
 * may use it at the same time.
 */
export class CacheFolder {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
    mkdirSync(folder, { recursive: true })
  }

  /** undefined where there is none. */
  read(name: string): string | undefined {
    return this.#use(name) ? readFileSync(this.#pathOf(name), 'utf8') : undefined
  }

  /** Whether there was one to copy. */
  copyTo(name: string, to: string): boolean {
    if (!this.#use(name)) return false
    copyFileSync(this.#pathOf(name), to)
    return true
  }

  /** A build that is ended half-way leaves no half of a file. */
  write(name: string, content: string | Uint8Array): void {
    const unfinished = this.#pathOf(`${name}.${process.pid}`)
    writeFileSync(unfinished, content)
    renameSync(unfinished, this.#pathOf(name))
  }

  removeUnused(): void {
    for (const file of readdirSync(this.#folder).map((name) => this.#pathOf(name))) {
      const unused = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity)
      if (unused > KEPT_FOR) rmSync(file, { force: true })
    }
  }

  #use(name: string): boolean {
    const path = this.#pathOf(name)
    if (!existsSync(path)) return false
    utimesSync(path, new Date(), new Date())
    return true
  }

  readonly #pathOf = (name: string): string => join(this.#folder, name)
}
