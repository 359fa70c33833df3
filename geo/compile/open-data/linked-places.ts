import { placeAddress } from '../../../src/domain/addresses'
import type { AtlasData } from '../../../src/domain/atlas'
import { BETWEEN_NAMES } from '../../../src/domain/names'
import type { Place, PlaceKind } from '../../../src/domain/place'
import type { Site } from '../../../src/pages/render'
import type { Field } from './geojson-fields'

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

/** Of the Getty Art and Architecture Thesaurus, where it has a term that says the same and no more. */
const CONCEPTS: Partial<Record<PlaceKind, { identifier: string; label: string }>> = {
  city: { identifier: 'aat:300008389', label: 'city' },
  region: { identifier: 'aat:300182722', label: 'region (geographic)' },
  state: { identifier: 'aat:300232420', label: 'sovereign state' },
  town: { identifier: 'aat:300008375', label: 'town' },
  village: { identifier: 'aat:300008372', label: 'village' }
}

/** What stands with each place. */
export const LINKED_PLACES_FIELDS: readonly Field[] = [
  { name: '@id', description: 'Address of the place’s page' },
  { name: 'properties', description: 'Its title, and its class by GeoNames' },
  { name: 'when', description: 'The year that the entry speaks of' },
  { name: 'names', description: 'Its names with language and source' },
  { name: 'types', description: 'What kind of place it is' },
  { name: 'geometry', description: 'A point, with its source; uncertain where it is approximate' },
  {
    name: 'relations',
    description: 'The group that it is a member of, or the place that it is in'
  },
  { name: 'links', description: 'The same place at GeoNames' },
  { name: 'descriptions', description: 'What holds for it, each sentence with its source' }
]

interface LinkedPlaces {
  readonly type: 'FeatureCollection'
  readonly '@context': string
  readonly features: readonly object[]
}

/** The Linked Places Format, version 1.3 (github.com/LinkedPasts/linked-places-format). */
export function linkedPlaces(atlas: AtlasData, { origin, base }: Site): LinkedPlaces {
  const address = (id: string): string => origin + placeAddress(base, id)
  const feature = (place: Place): object => ({
    '@id': address(place.id),
    type: 'Feature',
    properties: { title: place.name, fclasses: [CLASSES[place.kind]] },
    when: { timespans: [{ start: { in: '2024' } }] },
    // Where two names are used, the place's name holds both.
    names: [
      ...place.name.split(BETWEEN_NAMES).map((toponym) => ({ toponym, lang: 'en' })),
      ...place.altNames.map(({ name, lang }) => ({ toponym: name, lang }))
    ].map((name) => ({ ...name, citations: [{ label: place.namesSource }] })),
    types: [
      {
        ...CONCEPTS[place.kind],
        sourceLabels: [{ label: place.kind.replaceAll('-', ' '), lang: 'en' }]
      }
    ],
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
    const { lng, lat, accuracyMetres, source } = place.point
    return {
      type: 'Point',
      coordinates: [lng, lat],
      citations: [{ label: source }],
      ...(accuracyMetres === undefined ? {} : { certainty: 'less-certain' })
    }
  }
  return label ? { type: 'Point', coordinates: label, certainty: 'less-certain' } : null
}

const relationsOf = (place: Place): [type: string, id: string][] => [
  ...place.memberOf.map((id): [string, string] => ['gvp:tgn3317_member_of', id]),
  ...(place.within === undefined
    ? []
    : [['gvp:broaderPartitive', place.within] as [string, string]])
]

const geoNamesOf = ({ point }: Place): string[] => {
  const id = /GeoNames (\d+)/.exec(point?.source ?? '')?.[1]
  return id === undefined ? [] : [`https://www.geonames.org/${id}/`]
}
