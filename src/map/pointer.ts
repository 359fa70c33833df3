import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl'
import type { Atlas } from '../domain/atlas'
import type { MapEvents, Nothing } from './attach-map'
import type { Ground } from './names/ground'
import { groundNameAt, placesAt } from './hit-test'

/** Hovering, clicking and tapping: what lies there is told, the most specific first. */
export function listenToPointer(
  map: MapLibreMap,
  atlas: Atlas,
  ground: Ground,
  events: MapEvents
): void {
  let frame = 0
  const hoverNothing = (): void => {
    cancelAnimationFrame(frame)
    map.getCanvas().style.cursor = ''
    events.onHover(null)
  }
  map.on('mousemove', (event) => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => {
      const { x, y } = event.point
      const placeId = placesAt(map, atlas, event.point, 'mouse')[0]?.id
      map.getCanvas().style.cursor = placeId === undefined ? '' : 'pointer'
      events.onHover(placeId === undefined ? null : { placeId, x, y })
    })
  })
  map.on('mouseout', hoverNothing)
  map.on('movestart', hoverNothing)
  map.on('click', (event) => {
    const { detail } = event.originalEvent
    // The first click is answered at once; waiting whether a second comes would make each click slow.
    if (detail === 2) events.onDoubleClick()
    if (detail > 1) return
    const touched = (event.originalEvent as PointerEvent).pointerType === 'touch'
    const places = placesAt(map, atlas, event.point, touched ? 'touch' : 'mouse')
    // A finger does not hover: what a tap would light up has been opened by it.
    if (touched) hoverNothing()
    events.onChoose(places.map(({ id }) => id))
    if (places.length === 0) events.onNothing(nothingAt(map, ground, event))
  })
}

/** What the map knows of a spot without a place of its layers. */
function nothingAt(
  map: MapLibreMap,
  ground: Ground,
  { point: { x, y }, lngLat }: MapMouseEvent
): Nothing {
  const lake = groundNameAt(map, { x, y })
  if (lake !== undefined) return { x, y, name: lake }
  const { lng, lat } = lngLat.wrap()
  const { placeId, name } = ground.stateAt(lng, lat) ?? {}
  return {
    x,
    y,
    ...(placeId !== undefined && { hidden: placeId }),
    ...(name !== undefined && { name })
  }
}
