import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { PREVIEW_FONT } from '../src/pages/preview-svg'
import type { CacheFolder } from './cache-folder'
import { PictureDrawer } from './picture-drawer'

/** The folder of pictures, below the site's base path. */
const FOLDER = 'images'
/** Asked for at once; more would only be kept in memory. */
const AT_ONCE = 16

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
  readonly #drawer: PictureDrawer
  readonly #drawing = new Set<Promise<void>>()
  readonly #used = new Set<string>()
  /** How many were drawn and not found. */
  drawn = 0

  constructor(where: Where) {
    this.#where = where
    this.#drawer = new PictureDrawer({
      font: {
        fontFiles: [...where.fonts],
        loadSystemFonts: false,
        defaultFontFamily: PREVIEW_FONT
      }
    })
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
    await this.#drawer.end()
    this.#where.cache.removeUnused()
  }

  async #draw(svg: string, name: string, then: () => void): Promise<void> {
    while (this.#drawing.size >= AT_ONCE) await Promise.race(this.#drawing)
    this.drawn += 1
    const drawing = this.#drawer.draw(svg).then((png) => {
      this.#where.cache.write(name, png)
      then()
    })
    this.#drawing.add(drawing)
    void drawing.finally(() => this.#drawing.delete(drawing)).catch(() => undefined)
  }
}
