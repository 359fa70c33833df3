import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { renderAsync } from '@resvg/resvg-js'
import { PREVIEW_FONT } from '../src/pages/preview-svg'
import type { CacheFolder } from './cache-folder'

/** The folder of pictures, below the site's base path. */
const FOLDER = 'images'
/** Drawn at once; more would only wait for a processor, and be kept in memory. */
const AT_ONCE = 4
/** Drawn until those that are written are let go of. */
const LET_GO_AFTER = 20

/**
 * Frees the pixels of pictures that are written: 3 MB each, which Node does not count as its own and
 * so keeps by the thousand. Takes a millisecond.
 */
const letGo = ((): (() => void) => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as (options: { type: 'minor' }) => void
  return () => collect({ type: 'minor' })
})()

interface Where {
  /** Of the built site. */
  readonly dist: string
  readonly base: string
  /** Keeps pictures from build to build. */
  readonly cache: CacheFolder
  /** Paths of TTF files. */
  readonly fonts: readonly string[]
}

/** Draws pictures as PNG, each once for as long as its content stays the same. */
export class Previews {
  readonly #where: Where
  readonly #drawing = new Set<Promise<void>>()
  readonly #used = new Set<string>()
  /** How many were drawn and not found. */
  drawn = 0

  constructor(where: Where) {
    this.#where = where
    mkdirSync(join(where.dist, FOLDER), { recursive: true })
  }

  /** The address of the picture, from the origin. Waits while many others are drawn. */
  async add(svg: string): Promise<string> {
    const { base, cache, dist, fonts } = this.#where
    const hash = createHash('sha256')
      .update(svg)
      .update(fonts.map((file) => basename(file)).join())
    const name = `${hash.digest('hex').slice(0, 16)}.png`
    if (!this.#used.has(name)) {
      this.#used.add(name)
      const copy = (): boolean => cache.copyTo(name, join(dist, FOLDER, name))
      if (!copy()) await this.#draw(svg, name, copy)
    }
    return `${base}${FOLDER}/${name}`
  }

  /** Resolves when all stand in the site; rejects where one could not be drawn. */
  async done(): Promise<void> {
    await Promise.all(this.#drawing)
    this.#where.cache.removeUnused()
  }

  async #draw(svg: string, name: string, then: () => void): Promise<void> {
    while (this.#drawing.size >= AT_ONCE) await Promise.race(this.#drawing)
    this.drawn += 1
    const font = {
      fontFiles: [...this.#where.fonts],
      loadSystemFonts: false,
      defaultFontFamily: PREVIEW_FONT
    }
    const drawing = renderAsync(svg, { font }).then((picture) => {
      this.#where.cache.write(name, picture.asPng())
      then()
      if (this.drawn % LET_GO_AFTER === 0) setImmediate(letGo)
    })
    this.#drawing.add(drawing)
    void drawing.finally(() => this.#drawing.delete(drawing)).catch(() => undefined)
  }
}
