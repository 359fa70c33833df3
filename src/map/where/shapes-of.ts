import type { Feature } from 'geojson'
import type { Level } from '../../layers/kit/definition'
import type { GeometryFiles } from '../geometry/geometry-files'

const FINEST_FIRST: readonly Level[] = ['detail', 'always', 'overview']

/** What is drawn of the place, each shape once: of the finest level that has come and draws any of it. */
export function shapesOf(files: GeometryFiles, placeId: string): Feature[] {
  for (const level of FINEST_FIRST) {
    const features = files.filesOf(level).flatMap((file) => files.file(file).features)
    const found = features.filter(({ properties }) => properties?.['placeId'] === placeId)
    // The edge of an area is drawn as a line of its own, and is no shape of its own.
    const areas = found.filter(({ geometry: { type } }) => /polygon/i.test(type))
    if (found.length > 0) return areas.length > 0 ? areas : found
  }
  return []
}
