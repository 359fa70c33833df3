import { brotliCompressSync } from 'node:zlib'
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import { lineMetres, polygonsSquareMetres } from './topology/geodesic'
import type { Line, MultiPolygon } from './topology/position'

/** What a layer's file holds, for people: bytes, vertices, geodesic lengths and areas. */
export function describeLayer(file: string, text: string): string[] {
  const { features } = JSON.parse(text) as FeatureCollection
  const raw = Buffer.byteLength(text)
  const packed = brotliCompressSync(text).length
  return [
    `${file}: ${features.length} features, ${kilobytes(raw)} kB, ${kilobytes(packed)} kB brotli`,
    ...features.map(describeFeature)
  ]
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1)

function describeFeature({ properties, geometry }: Feature): string {
  const { placeId, role, ...named } = (properties ?? {}) as Record<string, unknown>
  const others = placeId === undefined || role === undefined ? named : { role, ...named }
  const what = Object.entries(others)
    .map(([key, value]) => ` ${key}=${String(value)}`)
    .join('')
  return `  ${String(placeId ?? role)}${what}: ${measure(geometry)}`
}

function measure(geometry: Geometry): string {
  if (geometry.type === 'Point') return geometry.coordinates.join(', ')
  if (geometry.type === 'LineString') return lengthOf([geometry.coordinates as unknown as Line])
  if (geometry.type === 'MultiLineString')
    return lengthOf(geometry.coordinates as unknown as Line[])
  if (geometry.type === 'Polygon') return areaOf([geometry.coordinates] as unknown as MultiPolygon)
  if (geometry.type === 'MultiPolygon')
    return areaOf(geometry.coordinates as unknown as MultiPolygon)
  return geometry.type
}

const lengthOf = (lines: readonly Line[]): string => {
  const metres = lines.reduce((sum, line) => sum + lineMetres(line), 0)
  return `${(metres / 1000).toFixed(1)} km, ${count(lines)} vertices, ${lines.length} lines`
}

const areaOf = (polygons: MultiPolygon): string =>
  `${(polygonsSquareMetres(polygons) / 1e6).toFixed(0)} km², ${count(polygons.flat())} vertices, ${polygons.length} polygons`

const count = (lines: readonly (readonly unknown[])[]): number =>
  lines.reduce((sum, line) => sum + line.length, 0)
