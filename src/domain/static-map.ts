import type { ArticleHead } from './article'
import type { Bounds } from './geography'
import type { Place } from './place'
import type { ColourName } from './layer'

/** A map as plain shapes, for pages and browsers that draw no other. Pixels from the top left. */
export interface StaticMap {
  readonly width: number
  readonly height: number
  /** At the middle, where its scale is drawn. */
  readonly kmPerPixel: number
  /** West, south, east and north edge, degrees, of a picture in Mercator's projection. */
  readonly edges?: Bounds
  /** The lowest first. */
  readonly shapes: readonly StaticShape[]
  /** Names that stand clear of each other. */
  readonly labels?: readonly StaticLabel[]
}

export interface StaticShape {
  readonly layer: string
  readonly role: string
  readonly placeId?: string
  /** An SVG path; a point has none. */
  readonly path?: string
  readonly point?: readonly [x: number, y: number]
  /** Of a place that no layer’s own file holds: drawn in the layer’s colour by this alone. */
  readonly colour?: ColourName
  /** A member that takes no part: hatched. */
  readonly frozen?: true
  /** What the map is about. */
  readonly chosen?: true
}

export interface StaticLabel {
  /** One or two. */
  readonly lines: readonly string[]
  /** Where the first line stands on, at its start, middle or end. */
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  /** Of the letters. */
  readonly size: number
  /** A town has no shape; it is a dot with its name. */
  readonly mark?: readonly [x: number, y: number]
  /** The reader's layer whose colour it has, or what it names under the layers. */
  readonly kind: string
  readonly chosen?: true
}

/** Mercator's height of a latitude, as a share of the world's breadth. */
const height = (lat: number): number =>
  Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)

/** Where a picture with known edges shows a position: pixels from its top left. */
export function pixelOf(
  { width, height: tall, edges = [-180, -85, 180, 85] }: StaticMap,
  [lng, lat]: readonly [lng: number, lat: number]
): readonly [x: number, y: number] {
  const [west, south, east, north] = edges
  return [
    ((lng - west) / (east - west)) * width,
    ((height(north) - height(lat)) / (height(north) - height(south))) * tall
  ]
}

/** The maps of documents: of each place, and of what each article names, the largest frame first. */
export interface DocumentMaps {
  readonly place: (place: Place) => StaticMap | undefined
  /** None where the article has no maps of its own. */
  readonly article: (article: Pick<ArticleHead, 'id' | 'places'>) => readonly StaticMap[]
}

/** The scale at the bottom left of a picture, pixels but for the distance. */
export interface ScaleBar {
  /** Kilometres: the longest round distance that fits a quarter of the picture. */
  readonly distance: number
  readonly x: number
  readonly y: number
  readonly length: number
  readonly tick: number
  /** Of its letters. */
  readonly size: number
}

const ROUND_KM = [1000, 500, 200, 100, 50, 20, 10, 5, 2]

export function scaleBarOf({
  width,
  height,
  kmPerPixel
}: Pick<StaticMap, 'width' | 'height' | 'kmPerPixel'>): ScaleBar {
  const distance = ROUND_KM.find((each) => each / kmPerPixel < width / 4) ?? 1
  const edge = width / 30
  return {
    distance,
    x: edge,
    y: height - edge,
    length: distance / kmPerPixel,
    tick: width / 90,
    size: width / 36
  }
}
