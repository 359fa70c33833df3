import type { StyleSpecification } from 'maplibre-gl'

/** What a bare page draws: told by the build, read off our own page. */
export interface BarePage {
  /** Addresses of the GeoJSON files. */
  files: string[]
  camera: { lng: number; lat: number; zoom: number }
  /** Of the map, in pixels. */
  width: number
  height: number
  /**
   * The atlas's own style, its geometry left out: the same picture. Without it each file is drawn as
   * fill, line and circle.
   */
  style?: StyleSpecification
}

declare const BARE_PAGE: BarePage
/** Written into a bare page by its build. */
export const BARE = BARE_PAGE

/** Plain shapes look the same, whatever draws them. */
export const LOOK = { fill: '#8aa4c8', line: '#333344', circle: '#aa0022' } as const

/** The element to draw in, as large as the atlas's map. */
export function mapElement(): HTMLElement {
  const container = document.getElementById('map')!
  container.style.width = `${BARE.width}px`
  container.style.height = `${BARE.height}px`
  container.dataset['state'] = 'loading'
  return container
}
