import { placeAddress } from '../src/domain/addresses'
import type { AtlasData } from '../src/domain/atlas'
import type { Place, PlaceKind } from '../src/domain/place'
import type { Site } from '../src/pages/render'

/** GeoNames' feature classes, which the format asks for. */
const CLASSES: Readonly<Record<PlaceKind, string>> = {
  alliance: 'L',
  border: 'L',
  'border-segment': 'L',
  building: 'S',
  city: 'P',
  exclave: 'A',
  region: 'L',
  state: 'A',
  town: 'P',
  village: 'P',
  'village-group': 'P'
}

/** The Linked Places Format, version 1.3 (github.com/LinkedPasts/linked-places-format). */
export function linkedPlaces(atlas: AtlasData, { origin, base }: Site): object {
  const address = (id: string): string => origin + placeAddress(base, id)
  const feature = (place: Place): object => ({
    '@id': address(place.id),
    type: 'Feature',
    properties: { title: place.name, fclasses: [CLASSES[place.kind]] },
    when: { timespans: [{ start: { in: '2024' } }] },
    names: [
      { toponym: place.name, lang: 'en' },
      ...place.altNames.map(({ name, lang }) => ({ toponym: name, lang }))
    ].map((name) => ({ ...name, citations: [{ label: place.namesSource }] })),
    types: [{ label: place.kind, sourceLabel: place.kind }],
    geometry: geometryOf(atlas, place),
    relations: relationsOf(place).map(([type, id]) => ({
      relationType: type,
      relationTo: address(id)
    })),
    links: geoNamesOf(place).map((identifier) => ({ type: 'closeMatch', identifier })),
    descriptions: place.status.map(({ text, source }) => ({
      value: `${text} (${source})`,
      lang: 'en'
    }))
  })
  return {
    type: 'FeatureCollection',
    '@context':
      'https://raw.githubusercontent.com/LinkedPasts/linked-places-format/main/linkedplaces-context-v1.1.jsonld',
    features: atlas.places.map(feature)
  }
}

function geometryOf(atlas: AtlasData, place: Place): object | null {
  const label = atlas.geometry[place.id]?.label
  if (place.point) {
    const { lng, lat, source } = place.point
    return {
      type: 'Point',
      coordinates: [lng, lat],
      citations: [{ label: source }],
      certainty: 'certain'
    }
  }
  return label ? { type: 'Point', coordinates: label, certainty: 'less-certain' } : null
}

const relationsOf = (place: Place): [type: string, id: string][] => [
  ...place.memberOf.map((id): [string, string] => ['gvp:tgn3318_member_of', id]),
  ...(place.within === undefined
    ? []
    : [['gvp:broaderPartitive', place.within] as [string, string]])
]

const geoNamesOf = ({ point }: Place): string[] => {
  const id = /GeoNames (\d+)/.exec(point?.source ?? '')?.[1]
  return id === undefined ? [] : [`https://www.geonames.org/${id}/`]
}
