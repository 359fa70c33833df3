import { Worker } from 'node:worker_threads'
import type { ResvgRenderOptions } from '@resvg/resvg-js'

interface Drawing {
  readonly resolve: (png: Uint8Array) => void
  readonly reject: (error: Error) => void
}

/** Draws SVG as PNG in a thread of its own, one picture after the other. */
export class PictureDrawer {
  readonly #options: ResvgRenderOptions
  /** In the order in which they were asked for. */
  readonly #drawing: Drawing[] = []
  #thread: Worker | undefined

  constructor(options: ResvgRenderOptions) {
    this.#options = options
  }

  /** Rejects where the picture cannot be drawn. */
  draw(svg: string): Promise<Uint8Array> {
    const thread = (this.#thread ??= this.#begin())
    // Only what is being drawn keeps the process.
    thread.ref()
    thread.postMessage({ svg, options: this.#options })
    return new Promise((resolve, reject) => this.#drawing.push({ resolve, reject }))
  }

  /** Ends the thread, once all is drawn. */
  async end(): Promise<void> {
    await this.#thread?.terminate()
    this.#thread = undefined
  }

  #begin(): Worker {
    const thread = new Worker(new URL('./draw-picture.mjs', import.meta.url))
    thread.on('message', ({ png, fault }: { png?: Uint8Array; fault?: string }) => {
      const drawing = this.#drawing.shift()
      if (this.#drawing.length === 0) thread.unref()
      if (png) drawing?.resolve(png)
      else drawing?.reject(new Error(fault))
    })
    thread.on('error', (error: Error) => {
      for (const { reject } of this.#drawing.splice(0)) reject(error)
      this.#thread = undefined
    })
    return thread
  }
}
