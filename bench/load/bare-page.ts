/** What the bare page draws: told by the build, read off our own page. */
export interface BarePage {
  /** Addresses of the GeoJSON files. */
  files: string[]
  camera: { lng: number; lat: number; zoom: number }
  /** Of the map, in pixels. */
  width: number
  height: number
}
