import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Atlas, PlaceGeometry } from '../domain/atlas'
import { nextTowards, type Direction } from '../domain/direction'
import type { Place } from '../domain/place'
import { FIRST_ZOOM, VILLAGES_ZOOM } from '../layers/kit/context'

export interface KeyEvents {
  /** The map cursor stands on a place, or on none. */
  readonly onCursor: (placeId: string | null) => void
  /** The place under the map cursor is to be opened and shown. */
  readonly onEnter: (placeId: string) => void
  readonly onHelp: () => void
  /** What is at the middle of the map is to be told. */
  readonly onPickMiddle: () => void
  readonly onShare: () => void
  readonly onPresent: () => void
  readonly onFirstView: () => void
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right'
}
/** Pixels that one key press, or one press of a button, moves the map. */
export const PAN = 120
const PANS: Readonly<Record<Direction, [number, number]>> = {
  up: [0, -PAN],
  down: [0, PAN],
  left: [-PAN, 0],
  right: [PAN, 0]
}

/**
 * The map by keyboard, while it has focus: arrows go from place to place, with Shift they move the
 * map; Enter opens, Escape lets go; plus and minus zoom, 0 shows the first view, w tells where the
 * middle is, s shares the view, ? helps.
 */
export function listenToKeys(
  map: MapLibreMap,
  atlas: Atlas,
  visible: () => ReadonlySet<string>,
  events: KeyEvents
): void {
  let cursor: string | null = null
  const put = (id: string | null): void => {
    cursor = id
    events.onCursor(id)
  }
  const canvas = map.getCanvas()
  canvas.addEventListener('blur', () => put(null))
  canvas.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (handled(event)) {
      event.preventDefault()
      event.stopPropagation()
    }
  })

  function handled({ key, shiftKey }: KeyboardEvent): boolean {
    const direction = ARROWS[key]
    if (direction) {
      if (shiftKey) map.panBy(PANS[direction], { duration: 200 })
      else step(direction)
    } else if (key === '+' || key === '=') map.zoomTo(map.getZoom() + 1, { duration: 250 })
    else if (key === '-') map.zoomTo(map.getZoom() - 1, { duration: 250 })
    else if (key === '0') events.onFirstView()
    else if (key === '?') events.onHelp()
    else if (key === 'w') events.onPickMiddle()
    else if (key === 's') events.onShare()
    else if (key === 'p') events.onPresent()
    else if (key === 'Enter' && cursor !== null) events.onEnter(cursor)
    else if (key === 'Escape' && cursor !== null) put(null)
    else return false
    return true
  }

  function step(direction: Direction): void {
    const seen = placesInSight(map, atlas, visible())
    const { clientWidth, clientHeight } = map.getContainer()
    const from = seen.find(({ place }) => place.id === cursor) ?? {
      x: clientWidth / 2,
      y: clientHeight / 2
    }
    const others = seen.filter(({ place }) => place.id !== cursor)
    const next = nextTowards(others, from, direction) ?? (cursor === null ? others[0] : undefined)
    if (next) put(next.place.id)
  }
}

/** Whether the place has a mark of its own at this zoom. */
function isDrawn({ kind }: Place, zoom: number, { fromZoom = 0 }: PlaceGeometry): boolean {
  if (zoom < fromZoom) return false
  if (kind === 'alliance') return false
  if (kind === 'village-group') return zoom < VILLAGES_ZOOM
  return zoom >= (kind in FIRST_ZOOM ? FIRST_ZOOM[kind as keyof typeof FIRST_ZOOM] : 0)
}

interface Seen {
  readonly place: Place
  readonly x: number
  readonly y: number
}

function placesInSight(map: MapLibreMap, atlas: Atlas, layers: ReadonlySet<string>): Seen[] {
  const zoom = map.getZoom()
  const { clientWidth, clientHeight } = map.getContainer()
  return atlas.places.flatMap((place): Seen[] => {
    const geometry = atlas.geometry[place.id]
    if (!geometry || !layers.has(place.layer) || !isDrawn(place, zoom, geometry)) return []
    const { x, y } = map.project([...geometry.label])
    const inside = x >= 0 && y >= 0 && x <= clientWidth && y <= clientHeight
    return inside ? [{ place, x, y }] : []
  })
}
