import { geoMercatorRaw } from 'd3-geo'

/** A point of the map, and how often passages name its place. */
export interface RankedPoint {
  readonly id: string
  readonly lng: number
  readonly lat: number
  readonly passages: number
}

/** Up to so many points are all drawn at every zoom. */
const FEW = 300
/** The world at zoom 0 is so many pixels wide, as MapLibre counts. */
const WORLD = 512
/** So far apart points are told apart, and most of their names find room; pixels. */
const APART = 56
/** From here up every point is drawn: no view holds many. */
const ALL_DRAWN = 9

/**
 * For each of many points the whole zoom from which it is drawn, by its id: at every zoom those whose
 * places are named most, as far as they stand apart. Empty where there are few.
 */
export function firstZooms(points: readonly RankedPoint[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>()
  if (points.length <= FEW) return first
  let left = [...points].sort((a, b) => b.passages - a.passages || (a.id < b.id ? -1 : 1))
  const drawn: RankedPoint[] = []
  for (let zoom = 0; zoom < ALL_DRAWN; zoom += 1) {
    const screen = new Screen(WORLD * 2 ** zoom)
    for (const point of drawn) screen.add(point)
    left = left.filter((point) => {
      if (!screen.hasRoomFor(point)) return true
      screen.add(point)
      drawn.push(point)
      first.set(point.id, zoom)
      return false
    })
  }
  for (const { id } of left) first.set(id, ALL_DRAWN)
  return first
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180

type Pixel = readonly [x: number, y: number]

/** The points drawn so far, by squares as wide as they are to be apart. */
class Screen {
  readonly #width: number
  readonly #squares = new Map<string, Pixel[]>()

  constructor(width: number) {
    this.#width = width
  }

  add(point: RankedPoint): void {
    const at = this.#pixelOf(point)
    const key = squareOf(at).join()
    this.#squares.set(key, [...(this.#squares.get(key) ?? []), at])
  }

  hasRoomFor(point: RankedPoint): boolean {
    const at = this.#pixelOf(point)
    const [column, row] = squareOf(at)
    return [-1, 0, 1].every((right) =>
      [-1, 0, 1].every((down) =>
        (this.#squares.get(`${column + right},${row + down}`) ?? []).every(
          ([x, y]) => Math.hypot(x - at[0], y - at[1]) >= APART
        )
      )
    )
  }

  #pixelOf({ lng, lat }: RankedPoint): Pixel {
    const [east, north] = geoMercatorRaw(radians(lng), radians(lat))
    const radius = this.#width / (2 * Math.PI)
    return [east * radius, -north * radius]
  }
}

const squareOf = ([x, y]: Pixel): [column: number, row: number] => [
  Math.floor(x / APART),
  Math.floor(y / APART)
]
