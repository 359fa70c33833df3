import { flushSync } from 'svelte'
import type { MapController } from '../map/attach-map'
import { dayOf, printRatio, type PrintSheet } from '../panels/print-sheet'

/** What stands on paper beside the page's text, there only while the browser prints. */
export class Printing {
  #sheet = $state.raw<PrintSheet>()

  get sheet(): PrintSheet | undefined {
    return this.#sheet
  }

  /** All at once, as the browser takes the page for paper as soon as this returns. */
  begin(controller: MapController | undefined, link: string): void {
    const width = document.getElementById('map')?.clientWidth ?? 0
    const picture = controller?.picture(printRatio(width)) ?? null
    flushSync(() => (this.#sheet = { picture, link, day: dayOf(new Date()) }))
  }

  end(): void {
    this.#sheet = undefined
  }
}
