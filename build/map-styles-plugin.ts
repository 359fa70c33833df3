import { parse } from 'postcss'
import type { Plugin } from 'vite'

/** What MapLibre can put on a map and this one does without: buttons, credits, popups, the reader's position. */
const NOT_ON_THE_MAP =
  /\.maplibregl-(?:attrib|compact|ctrl-(?:attrib|compass|fullscreen|geolocate|globe|group|icon|logo|shrink|terrain|zoom)|popup|spin|user-location)/

/** MapLibre's stylesheet without the rules, and their pictures, for what is not on the map: nine tenths of it. */
export function mapStylesPlugin(): Plugin {
  return {
    name: 'map-styles',
    enforce: 'pre',
    transform(css, id) {
      return id.endsWith('maplibre-gl/dist/maplibre-gl.css') ? mapStyles(css) : null
    }
  }
}

/** Throws where nothing could be left out: the classes have other names then. */
export function mapStyles(css: string): string {
  const styles = parse(css)
  styles.walkRules((rule) => {
    const selectors = rule.selectors.filter((selector) => !NOT_ON_THE_MAP.test(selector))
    if (selectors.length === 0) rule.remove()
    else if (selectors.length < rule.selectors.length) rule.selectors = selectors
  })
  styles.walkAtRules((rule) => {
    const movesAbsent = rule.name === 'keyframes' && NOT_ON_THE_MAP.test(`.${rule.params}`)
    if (movesAbsent || rule.nodes?.length === 0) rule.remove()
  })
  const kept = styles.toString()
  if (kept.length > css.length / 2) {
    throw new Error(
      "MapLibre's stylesheet names its classes otherwise than build/map-styles-plugin.ts expects."
    )
  }
  return kept
}
