import maps from 'virtual:static-maps'
import type { StaticMap } from '../domain/static-map'

/** The first view: carried by the map page's script, so there is no other here. */
export const NEAR_MAP: StaticMap = maps.near
