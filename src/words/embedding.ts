/** The words of the map within another page, and of its making; the rest is in `words.ts`. */
const english = {
  /** Of the whole page, in its title. */
  title: (shown: string, site: string) => `${shown} – ${site}`,
  openFull: 'Open the whole atlas',
  load: 'Show the live map',
  fullScreen: 'Full screen',
  leaveFullScreen: 'Leave full screen',
  close: 'Close',
  sources: 'Sources',
  gestures: {
    wheel: 'Hold Ctrl and turn the wheel to zoom',
    wheelOnMac: 'Hold ⌘ and turn the wheel to zoom',
    fingers: 'Move the map with two fingers'
  },
  build: {
    heading: 'Embed in another page',
    text: 'The map of this view, for a page of your own: it needs no script there, sets nothing in storage, and the page scrolls on over it.',
    open: 'Make the code',
    theme: 'Colours',
    themes: {
      auto: 'as the reader’s system',
      light: 'light',
      dark: 'dark'
    },
    passages: 'Passages of the open place',
    byClick: 'A picture first, the map when it is asked for',
    width: 'Width',
    height: 'Height',
    pixels: 'pixels',
    code: 'Code to paste',
    copy: 'Copy the code',
    preview: 'Preview',
    carries:
      'Layers, place and language of names are those of the view: close this, change them, and come back.',
    sources: 'Sources and licences stand below the map; leave them there.'
  },
  /** What the frame shows, to those who do not see it. */
  frame: (site: string, place?: string) =>
    place === undefined ? `Map: ${site}` : `Map: ${place} – ${site}`
} as const

export type EmbeddingWords = typeof english

export const embedding: EmbeddingWords = english
