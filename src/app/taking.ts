import type { Library } from '../data/library.svelte'
import type { Atlas } from '../domain/atlas'
import { isInView } from '../domain/whereabouts'
import type { MapController } from '../map/attach-map'
import type { Taking } from '../panels/share/sharing'

interface Page {
  /** Absent where no map is drawn: then nothing is in view. */
  readonly controller: MapController | undefined
  /** Those that are switched on. */
  readonly layers: ReadonlySet<string>
  /** Of what is drawn, in one line. */
  readonly credits: string
}

/** What a reader may take away of the page as it stands. */
export const takingFrom = (
  atlas: Atlas,
  library: Library,
  { controller, layers, credits }: Page
): Taking => ({
  credits,
  picture: (ratio) => controller?.picture(ratio) ?? null,
  visible() {
    if (!controller) return []
    const window = controller.inWindow()
    return atlas.places
      .filter(({ id, layer }) => layers.has(layer) && isInView(atlas, id, window))
      .map(({ id }) => id)
  },
  shapes: (placeId) => controller?.shapesOf(placeId) ?? [],
  async passages(placeId) {
    await library.wantPage(placeId, 1)
    const page = library.page(placeId, 1)
    if (Array.isArray(page)) return page
    if ((atlas.counts[placeId]?.direct ?? 0) > 0) throw new Error(`No passages of ${placeId} came.`)
    return []
  }
})
