import { placeAddress } from '../domain/addresses'
import type { NameChoice } from '../domain/names'
import type { PlaceLinks } from '../panels/place-links'
import type { Actions } from './actions.svelte'

/** Whether the click is for the page, not for a new tab, window or download. */
const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

/** Does it here where the click is plain; other clicks are the browser's. */
export function onPlainClick(event: MouseEvent, act: () => void): void {
  if (!isPlain(event)) return
  event.preventDefault()
  act()
}

interface Shown {
  readonly names: () => NameChoice
  /** The place under the pointer on the map. */
  readonly hovered: () => string | null
  readonly linkToPassage: (excerptId: string) => string
  /** Offers the link of a passage to be shared or cited. */
  readonly share: (excerptId: string) => void
}

/** Places in texts and lists as links that open them on the map beside. */
export const linksOnMap = (
  base: string,
  actions: Actions,
  { names, hovered, linkToPassage, share }: Shown
): PlaceLinks => ({
  get names() {
    return names()
  },
  get lit() {
    const id = hovered()
    return id === null ? [] : [id]
  },
  href: (id) => placeAddress(base, id),
  open: (event, id) =>
    onPlainClick(event, () => {
      const inText =
        event.currentTarget instanceof Element && event.currentTarget.closest('blockquote')
      // The reader of a passage keeps the view where the place is in it.
      actions.open(id, { look: !inText || !actions.controller?.shows(id) })
    }),
  light: (ids) => (actions.pointedAt = ids),
  passage: {
    href: linkToPassage,
    open: (event, excerptId) => onPlainClick(event, () => share(excerptId))
  }
})
