import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'

/** Of a folder that publishers keep under Git: Vite leaves it where it is, too. */
const LEFT = '.git'

/**
 * The folder of the built site. What the build before wrote is put aside, and each file that is written
 * again with the same bytes is taken from there: to write ten thousands of files anew, and to remove
 * those of before, takes longer than to make them. What is not written again does not come back.
 */
export class SiteFolder {
  readonly #dist: string
  readonly #before: string
  readonly #made = new Set<string>()
  /** How many files were taken from the build before, and how many were written. */
  readonly counted = { taken: 0, written: 0 }

  constructor(root: string, dist: string) {
    const name = createHash('sha256').update(dist).digest('hex').slice(0, 8)
    this.#dist = dist
    this.#before = join(root, `node_modules/.cache/atlas-site-before-${name}`)
  }

  /** Before anything of the site is written. */
  putAside(): void {
    rmSync(this.#before, { recursive: true, force: true })
    if (!existsSync(this.#dist)) return
    mkdirSync(this.#before, { recursive: true })
    for (const name of readdirSync(this.#dist)) {
      if (name === LEFT) continue
      try {
        renameSync(join(this.#dist, name), join(this.#before, name))
      } catch {
        // On another disk: Vite empties what stays.
        return
      }
    }
  }

  /**
   * The folder like the one that is written now, as the build before called it: its path in the site.
   * The path itself where there was none.
   */
  earlier(path: string, isLike: RegExp): string {
    const parent = join(this.#before, dirname(path))
    const names = existsSync(parent) ? readdirSync(parent) : []
    const name = names.sort().find((each) => isLike.test(each))
    return name === undefined ? path : join(dirname(path), name)
  }

  /** `stoodAt` is where the build before may have written the same. */
  write(path: string, text: string, stoodAt = path): void {
    const file = join(this.#dist, path)
    const folder = dirname(file)
    if (!this.#made.has(folder)) mkdirSync(folder, { recursive: true })
    this.#made.add(folder)
    const before = join(this.#before, stoodAt)
    if (readIfThere(before)?.equals(Buffer.from(text)) === true) {
      renameSync(before, file)
      this.counted.taken += 1
    } else {
      writeFileSync(file, text)
      this.counted.written += 1
    }
  }

  /** When all is written: what no page is made of any more goes. */
  removeRest(): Promise<void> {
    return rm(this.#before, { recursive: true, force: true })
  }
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/** The folder that a build writes to. */
export const siteFolderOf = ({ root, build }: Pick<ResolvedConfig, 'root' | 'build'>): SiteFolder =>
  new SiteFolder(root, resolve(root, build.outDir))

/** Puts the build before aside where Vite would remove it. */
export function siteFolderPlugin(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'site-folder',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    configResolved: (resolved) => void (config = resolved),
    buildStart() {
      const { root, build } = config
      const isInside = resolve(root, build.outDir).startsWith(root + sep)
      if (build.emptyOutDir ?? isInside) siteFolderOf(config).putAside()
    }
  }
}
