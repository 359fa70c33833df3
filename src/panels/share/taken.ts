import { placeAddress } from '../../domain/addresses'
import type { Exported, ExportedPlace } from '../../domain/export/exported'
import { passagesCsv } from '../../domain/export/passages-csv'
import { passagesMarkdown } from '../../domain/export/passages-markdown'
import { placesGeoJson } from '../../domain/export/places-geojson'
import { nameOf } from '../../domain/names'
import { exporting } from '../../words/exporting'
import type { Shared } from './sharing'

/** A form in which places and passages are taken away. */
export interface TakenFormat {
  readonly name: string
  /** Of its files, without the dot. */
  readonly extension: string
  readonly mediatype: string
  readonly write: (exported: Exported) => string
}

export const TAKEN_FORMATS: readonly TakenFormat[] = [
  {
    name: 'GeoJSON',
    extension: 'geojson',
    mediatype: 'application/geo+json',
    write: (exported) => `${JSON.stringify(placesGeoJson(exported), null, 1)}\n`
  },
  { name: 'CSV', extension: 'csv', mediatype: 'text/csv', write: passagesCsv },
  { name: 'Markdown', extension: 'md', mediatype: 'text/markdown', write: passagesMarkdown }
]

/** The places with their passages; rejects where the words of one do not come. */
export async function exportedFrom(shared: Shared, placeIds: readonly string[]): Promise<Exported> {
  const { atlas, state, taking, addressOf, base, linkTo, today } = shared
  const places = await Promise.all(
    placeIds
      .flatMap((id) => atlas.placeById.get(id) ?? [])
      .map(async (place): Promise<ExportedPlace> => {
        const passages = await taking.passages(place.id)
        const label = atlas.geometry[place.id]?.label
        return {
          place,
          name: nameOf(place, state.names),
          page: addressOf(placeAddress(base, place.id)),
          shapes: taking.shapes(place.id),
          ...(label && { label }),
          passages,
          more: Math.max(0, (atlas.counts[place.id]?.direct ?? 0) - passages.length)
        }
      })
  )
  return {
    places,
    about: {
      title: atlas.site.title,
      version: atlas.version,
      link: linkTo(state),
      day: today,
      sources: atlas.sources,
      words: exporting.file
    }
  }
}
