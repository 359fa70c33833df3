import type { Position } from 'geojson'
import type { Atlas } from '../../domain/atlas'
import type { Bounds } from '../../domain/geography'
import type { PlaceKind } from '../../domain/place'
import { fetchText } from '../../net/fetch-file'
import { collectionOf } from '../geometry/collection'
import type { GeometryFiles } from '../geometry/geometry-files'
import { areaAt, areasOf, type Area } from './areas'

/** What is drawn of states, and where no state's name may stand in them: the finest that has come. */
const STATES: readonly (readonly string[])[] = [
  ['csto', 'csto-coarse'],
  ['mentioned', 'mentioned-coarse']
]
const AVOIDED: readonly (readonly string[])[] = [
  ['basemap', 'basemap-coarse'],
  ['exclaves'],
  ['karabakh']
]

const WATER: readonly (readonly string[])[] = [['basemap', 'basemap-coarse']]
const PROVINCES = 'provinces'
/** Files of points that are named, and must not be written over. */
const POINTS = ['towns', 'settlements', 'villages'] as const

/** Steps in degrees, the nearest first: provinces' lines lie up to 3 km from better ones, rarely more. */
const AROUND = [0.01, 0.02, 0.03, 0.04, 0.06].flatMap((by) =>
  [0, 1, 2, 3, 4, 5, 6, 7].map((eighth) => {
    const angle = (eighth * Math.PI) / 4
    return [by * 1.3 * Math.sin(angle), by * Math.cos(angle)] as const
  })
)

/** Kinds of places that a reader can hold on to as to a town. */
const BUILT: ReadonlySet<PlaceKind> = new Set(['building', 'city', 'town', 'village'])

const BORDER: readonly string[] = ['border', 'border-coarse']

/** A point that is drawn, and what its file says of it. */
export interface NamedPoint {
  readonly at: Position
  readonly properties: Readonly<Record<string, unknown>>
}

/** Knows whose land is where, of the geometry that the page has read so far. */
export class Ground {
  readonly #files: GeometryFiles
  readonly #atlas: Atlas
  #neighbours: readonly Area[] = []
  #states: readonly Area[] = []
  #avoided: readonly Area[] = []
  #water: readonly Area[] = []
  #exclaves: readonly Area[] = []
  #provinces: readonly Area[] = []
  #readFrom = ''

  constructor(files: GeometryFiles, atlas: Atlas) {
    this.#files = files
    this.#atlas = atlas
  }

  /** States that no article names, by their areas at the address; rejects where there are none. */
  async addNeighbours(url: string): Promise<void> {
    this.#neighbours = areasOf(collectionOf(await fetchText(url)))
  }

  /** Takes in what has come since; gives another text whenever more is known. */
  refresh(): string {
    const version = [
      ...[...STATES, ...AVOIDED, BORDER, [PROVINCES], ...POINTS.map((file) => [file])].flatMap(
        (levels) => this.#present([levels])
      ),
      this.#neighbours.length
    ].join()
    if (version !== this.#readFrom) this.#read()
    this.#readFrom = version
    return version
  }

  /** The state whose land is there, named by an article or not; undefined at sea and far away. */
  stateAt(lng: number, lat: number): Area | undefined {
    return areaAt(this.#states, lng, lat) ?? areaAt(this.#neighbours, lng, lat)
  }

  /** Id of the exclave there. */
  exclaveAt(lng: number, lat: number): string | undefined {
    return areaAt(this.#exclaves, lng, lat)?.placeId
  }

  /** The same, but undefined where the state's name would be read as that of something in it. */
  nameableAt(lng: number, lat: number): Area | undefined {
    return areaAt(this.#avoided, lng, lat) ? undefined : this.stateAt(lng, lat)
  }

  /** The province there: one of the state whose land it is, by better lines than the province's own. */
  provinceAt(lng: number, lat: number): Area | undefined {
    const state = this.stateAt(lng, lat)
    if (state === undefined || areaAt(this.#water, lng, lat)) return undefined
    const province = areaAt(this.#provinces, lng, lat)
    const stateId = state.placeId ?? state.name?.toLowerCase()
    return province?.province?.state === stateId ? province : undefined
  }

  /** The same, where a province's own lines put the spot over the border: the nearest of the state. */
  provinceNear(lng: number, lat: number): Area | undefined {
    const here = this.provinceAt(lng, lat)
    const state = this.stateAt(lng, lat)
    if (here || !state || areaAt(this.#water, lng, lat)) return here
    const stateId = state.placeId ?? state.name?.toLowerCase()
    for (const [east, north] of AROUND) {
      const area = areaAt(this.#provinces, lng + east, lat + north)
      if (area?.province?.state === stateId) return area
    }
    return undefined
  }

  /** The lines of the border, the finest that have come. */
  borderLines(): Position[][] {
    return this.#present([BORDER]).flatMap((file) => this.#linesOf(file))
  }

  /** The lines between provinces. */
  provinceLines(): Position[][] {
    return this.#linesOf(PROVINCES)
  }

  #linesOf(file: string): Position[][] {
    return this.#files.file(file).features.flatMap(({ geometry }) => {
      if (geometry.type === 'LineString') return [geometry.coordinates]
      return geometry.type === 'MultiLineString' ? geometry.coordinates : []
    })
  }

  /** Whether a place of the gazetteer that is a city, a village or a building lies in a box. */
  hasPlaceIn([west, south, east, north]: Bounds): boolean {
    const { places, geometry } = this.#atlas
    return places.some(({ id, kind }) => {
      const [lng, lat] = geometry[id]?.label ?? [NaN, NaN]
      return BUILT.has(kind) && lng >= west && lng <= east && lat >= south && lat <= north
    })
  }

  /** Points of the files that the zoom shows. */
  points(zoom: number, files: readonly (typeof POINTS)[number][] = POINTS): NamedPoint[] {
    return files
      .flatMap((file) => this.#files.file(file).features)
      .flatMap(({ properties, geometry }) =>
        geometry.type === 'Point' && zoom >= Number(properties?.['minzoom'] ?? 0)
          ? [{ at: geometry.coordinates, properties: properties ?? {} }]
          : []
      )
  }

  #present(pairs: readonly (readonly string[])[]): string[] {
    return pairs.flatMap((pair) => pair.find((file) => this.#files.isRead(file)) ?? [])
  }

  #read(): void {
    const areas = (pairs: readonly (readonly string[])[]): Area[] =>
      this.#present(pairs).flatMap((file) => areasOf(this.#files.file(file)))
    this.#states = areas(STATES).filter(
      ({ placeId }) => placeId && this.#atlas.placeById.get(placeId)?.kind === 'state'
    )
    this.#avoided = areas(AVOIDED)
    this.#water = areas(WATER)
    this.#exclaves = areas([['exclaves']])
    this.#provinces = areas([[PROVINCES]])
  }
}
