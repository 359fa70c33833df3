import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Atlas } from '../domain/atlas'
import { nameOf } from '../domain/names'
import { spotMark, type MarkedSpot } from './spot-mark'
import type { MapView } from './sync-map'

/**
 * Marks the open place where it is one of so many points that the map draws it only from nearer by.
 * Gives what to call whenever the map shows something else.
 */
export function thinnedMark(map: MapLibreMap, atlas: Atlas): (view: MapView) => void {
  const mark = spotMark(map)
  let shown: MapView | undefined
  let marked = 'null'
  const update = (): void => {
    const spot = shown ? thinnedSpot(atlas, shown, map.getZoom()) : null
    const key = JSON.stringify(spot)
    if (key !== marked) mark(spot)
    marked = key
  }
  map.on('zoom', update)
  return (view) => {
    shown = view
    update()
  }
}

/** The open place with its name, where its layer is on and its point not drawn at the zoom. */
export function thinnedSpot(
  atlas: Pick<Atlas, 'placeById' | 'geometry'>,
  { place: id, layers, names }: Pick<MapView, 'place' | 'layers' | 'names'>,
  zoom: number
): MarkedSpot | null {
  const place = id === null ? undefined : atlas.placeById.get(id)
  const { fromZoom = 0, label } = (place && atlas.geometry[place.id]) ?? {}
  if (!place || !label || zoom >= fromZoom || !layers.has(place.layer)) return null
  return { name: nameOf(place, names), at: label }
}
