import {
  addProtocol,
  type RasterDEMSourceSpecification,
  type VectorSourceSpecification
} from 'maplibre-gl'
import { PMTiles, Protocol, TileType } from 'pmtiles'
import { formOf, originOf } from '../../domain/basemap'
import { MAX_LATITUDE } from '../../domain/map-state'
import { fetched, RangeSource, Unusable } from './fetch-tiles'
import { readDescription, type Pyramid } from './describe'
import { KNOWN_LAYERS } from './schema'
import { layersInTile } from './layers-in-tile'

export type TileKind = 'tiles' | 'heights'
type TileSource = VectorSourceSpecification | RasterDEMSourceSpecification

/** What the map shows: one tile there is looked at before any is drawn. */
export interface Near {
  readonly lng: number
  readonly lat: number
  readonly zoom: number
}

/** Of tiles that no description tells of: the schema's, and what there is of heights for a whole continent. */
const DEEPEST: Readonly<Record<TileKind, number>> = { tiles: 14, heights: 12 }

const protocol = new Protocol()
let isAdded = false

/**
 * The map's source for an address, once it has answered with what is wanted. Rejects with `Unusable`
 * where it does not; `allowed` are the origins that tiles may be fetched from.
 */
export async function openTiles(
  kind: TileKind,
  address: string,
  near: Near,
  allowed: readonly string[]
): Promise<TileSource> {
  try {
    const { pyramid, tile } = await opened(kind, address, allowed)
    const at = tileAt(near, pyramid)
    if (at) checkTile(kind, address, await tile(at))
    return kind === 'tiles'
      ? { type: 'vector', ...pyramid }
      : { type: 'raster-dem', encoding: 'terrarium', tileSize: 256, ...pyramid }
  } catch (error) {
    throw error instanceof Unusable ? error : new Unusable('schema', address, error)
  }
}

interface TileAt {
  readonly z: number
  readonly x: number
  readonly y: number
}
interface Opened {
  readonly pyramid: Pyramid
  /** The bytes of a tile; undefined where there is none, which is no fault. */
  readonly tile: (at: TileAt) => Promise<Uint8Array | undefined>
}

async function opened(
  kind: TileKind,
  address: string,
  allowed: readonly string[]
): Promise<Opened> {
  const form = formOf(address)
  if (form === 'archive') return openArchive(kind, address)
  const pyramid =
    form === 'template'
      ? { tiles: [address], minzoom: 0, maxzoom: DEEPEST[kind] }
      : readDescription(await (await fetched(address)).json(), address)
  const isAllowed = (each: string): boolean => allowed.includes(originOf(each) ?? '')
  if (!pyramid.tiles.every(isAllowed))
    throw new Unusable('schema', address, 'tiles of another host')
  return {
    pyramid,
    async tile({ z, x, y }) {
      const row = pyramid.scheme === 'tms' ? 2 ** z - 1 - y : y
      const url = pyramid.tiles[0]!.replace('{z}', String(z))
        .replace('{x}', String(x))
        .replace('{y}', String(row))
      return new Uint8Array(await (await fetched(url)).arrayBuffer())
    }
  }
}

async function openArchive(kind: TileKind, address: string): Promise<Opened> {
  const site = new URL(import.meta.env.BASE_URL, document.baseURI)
  const source = new RangeSource(new URL(address, site).href)
  const archive = new PMTiles(source)
  const header = await archive.getHeader()
  if ((header.tileType === TileType.Mvt) !== (kind === 'tiles'))
    throw new Unusable('schema', address, 'tiles of another type')
  if (!isAdded) addProtocol('pmtiles', protocol.tile)
  isAdded = true
  protocol.add(archive)
  return {
    pyramid: {
      tiles: [`pmtiles://${source.getKey()}/{z}/{x}/{y}`],
      minzoom: header.minZoom,
      maxzoom: header.maxZoom,
      bounds: [header.minLon, header.minLat, header.maxLon, header.maxLat]
    },
    async tile({ z, x, y }) {
      const tile = await archive.getZxy(z, x, y)
      return tile && new Uint8Array(tile.data)
    }
  }
}

/** The tile at the middle of the view; undefined where the tiles do not reach so far. */
function tileAt(
  { lng, lat, zoom }: Near,
  { minzoom, maxzoom, bounds }: Pyramid
): TileAt | undefined {
  const [west, south, east, north] = bounds ?? [-180, -MAX_LATITUDE, 180, MAX_LATITUDE]
  if (lng < west || lng > east || lat < south || lat > north) return undefined
  const z = Math.max(minzoom, Math.min(maxzoom, Math.floor(zoom)))
  const sin = Math.sin((lat * Math.PI) / 180)
  const y = 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)
  const within = (share: number): number =>
    Math.max(0, Math.min(2 ** z - 1, Math.floor(share * 2 ** z)))
  return { z, x: within(lng / 360 + 0.5), y: within(y) }
}

function checkTile(kind: TileKind, address: string, bytes: Uint8Array | undefined): void {
  if (bytes === undefined || bytes.length === 0) return
  if (kind === 'heights') {
    if (!isPicture(bytes)) throw new Unusable('schema', address, 'no picture')
    return
  }
  const layers = layersInTile(bytes)
  const known: readonly string[] = KNOWN_LAYERS
  if (layers.length > 0 && !layers.some((layer) => known.includes(layer)))
    throw new Unusable('schema', address, `layers ${layers.join(', ')}`)
}

/** PNG or WebP, by their first bytes. */
const isPicture = (bytes: Uint8Array): boolean => {
  const starts = (text: string, at: number): boolean =>
    String.fromCharCode(...bytes.subarray(at, at + text.length)) === text
  return starts('PNG', 1) || (starts('RIFF', 0) && starts('WEBP', 8))
}
