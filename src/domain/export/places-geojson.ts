import type { Feature, FeatureCollection, Geometry } from 'geojson'
import type { Exported, ExportedPlace } from './exported'

/** GeoJSON (RFC 7946) with members of its own that name sources, licences and the view. */
export interface ExportedCollection extends FeatureCollection {
  readonly title: string
  readonly link: string
  readonly taken: string
  readonly notes: readonly string[]
  readonly sources: readonly {
    readonly attribution: string
    readonly licence: string
    readonly url: string
  }[]
}

/** A feature for each place, with the passages that mention it; `geometry` is null where none is drawn. */
export function placesGeoJson({ places, about }: Exported): ExportedCollection {
  return {
    type: 'FeatureCollection',
    title: about.title,
    link: about.link,
    taken: about.words.taken(about.title, about.version, about.day),
    notes: [about.words.geometry, about.words.quotations],
    sources: about.sources.map(({ attribution, licence, url }) => ({ attribution, licence, url })),
    features: places.map(feature)
  }
}

function feature(each: ExportedPlace): Feature<Geometry | null> & Feature {
  const { place, name, page, passages, more } = each
  return {
    type: 'Feature',
    id: place.id,
    geometry: geometryOf(each) as Geometry,
    properties: {
      name,
      kind: place.kind,
      layer: place.layer,
      page,
      ...(place.point?.accuracyMetres !== undefined && {
        accuracyMetres: place.point.accuracyMetres
      }),
      ...(place.point && { pointSource: place.point.source }),
      passages: passages.map(({ excerpt, article }) => ({
        id: excerpt.id,
        text: excerpt.text,
        ...(excerpt.editorNote !== undefined && { editorNote: excerpt.editorNote }),
        article: article.title,
        publisher: article.publisher,
        published: article.published,
        url: article.url
      })),
      ...(more > 0 && { passagesLeftOut: more })
    }
  }
}

function geometryOf({ shapes, label }: ExportedPlace): Geometry | null {
  const drawn = shapes.map(({ geometry }) => geometry)
  if (drawn.length === 0) return label ? { type: 'Point', coordinates: [...label] } : null
  return drawn.length === 1 ? drawn[0]! : { type: 'GeometryCollection', geometries: drawn }
}
