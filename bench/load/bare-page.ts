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
