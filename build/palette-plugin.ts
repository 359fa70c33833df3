import type { Plugin } from 'vite'
import { paletteCss } from '../src/styles/palette'

const ID = 'virtual:palette.css'

/** Serves the palette as a stylesheet, so that the page's colours stand before any script runs. */
export const palettePlugin = (): Plugin => ({
  name: 'palette-css',
  resolveId: (id) => (id === ID ? `\0${ID}` : null),
  load: (id) => (id === `\0${ID}` ? paletteCss() : null)
})
