import type { Feature } from 'geojson'
import type { AtlasData } from '../../../src/domain/atlas'
import type { Site } from '../../../src/pages/render'
import { FURTHER } from '../further'
import { dataFile, pretty, type DataFile } from './data-package'
import { geoJsonFields } from './geojson-fields'
import { LICENCES } from './licences'
import { LINKED_PLACES_FIELDS, linkedPlaces } from './linked-places'
import { lines, MANY, NEWLINE_DELIMITED } from './many'

/** The gazetteer; of many places once more with one a line, to be read without reading it whole. */
export function* gazetteerFiles(atlas: AtlasData, site: Site): Generator<DataFile> {
  const gazetteer = linkedPlaces(atlas, site)
  const about = { licences: [LICENCES.mit, LICENCES.ccBy], fields: LINKED_PLACES_FIELDS }
  yield dataFile({
    path: 'gazetteer.json',
    text: pretty(gazetteer),
    title: 'The gazetteer as Linked Places Format 1.3',
    mediatype: 'application/ld+json',
    ...about
  })
  if (atlas.places.length <= MANY) return
  yield dataFile({
    path: 'gazetteer.geojsonl',
    text: lines(gazetteer.features),
    title: 'The same gazetteer, one place a line: newline-delimited GeoJSON',
    mediatype: NEWLINE_DELIMITED,
    ...about
  })
}

/** What is drawn of places that no file of geo/out holds; of many once more with one a line. */
export function* furtherFiles(features: readonly Feature[]): Generator<DataFile> {
  if (features.length === 0) return
  const text = pretty({ type: 'FeatureCollection', features })
  const about = { licences: [LICENCES.mit, LICENCES.ccBy], fields: geoJsonFields(text) }
  yield dataFile({
    path: `${FURTHER}.geojson`,
    text,
    title:
      'Places drawn by a point of the gazetteer or a file of their own. Each names its source, and its licence where that is another',
    mediatype: 'application/geo+json',
    ...about
  })
  if (features.length <= MANY) return
  yield dataFile({
    path: `${FURTHER}.geojsonl`,
    text: lines(features),
    title: 'The same places, one a line: newline-delimited GeoJSON',
    mediatype: NEWLINE_DELIMITED,
    ...about
  })
}
