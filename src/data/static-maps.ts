import maps from 'virtual:static-maps'
import type { Bounds } from '../domain/geography'
import type { StaticMap } from '../domain/static-map'

export const NEAR_MAP: StaticMap = maps.near

/** The static map that shows the box: the South Caucasus, or the globe for what lies beyond it. */
export const staticMapFor = ([west, south, east, north]: Bounds): StaticMap =>
  west > 39 && east < 52 && south > 37 && north < 45 ? maps.near : maps.far
