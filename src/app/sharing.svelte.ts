import type { MapState } from '../domain/map-state'
import type { Atlas } from '../domain/atlas'
import type ShareDialog from '../panels/share/ShareDialog.svelte'

/** The dialog that shares and cites, which comes when it is first opened. */
export class Sharing {
  dialog = $state.raw<typeof ShareDialog>()
  /** The passage that is shared, null for the view as it is; undefined while nothing is. */
  passage = $state.raw<string | null>()
  failed = $state(false)
  /** What the link that the reader followed shows, in a sentence to be spoken. */
  announced = $state('')

  async open(passage: string | null = null): Promise<void> {
    try {
      this.dialog ??= (await import('../panels/share/ShareDialog.svelte')).default
      this.passage = passage
    } catch {
      this.failed = true
    }
  }

  close(): void {
    this.passage = undefined
  }

  /** Says what a link shows once it has been followed; without its words nothing is lost but that. */
  async announce(atlas: Atlas, state: MapState): Promise<void> {
    const said = await import('../panels/share/opened').catch(() => undefined)
    if (said) this.announced = said.openedLink(atlas, state)
  }
}
