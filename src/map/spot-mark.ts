import { Marker, type Map as MapLibreMap } from 'maplibre-gl'

/** A point of the map and what is written at it. */
export interface MarkedSpot {
  readonly name: string
  /** Degrees. */
  readonly at: readonly [lng: number, lat: number]
}

/** Gives the means to mark one spot of the map, or none; it lies over all that is drawn. */
export function spotMark(map: MapLibreMap): (spot: MarkedSpot | null) => void {
  let marker: Marker | undefined
  return (spot) => {
    marker?.remove()
    marker = spot
      ? new Marker({ element: elementOf(spot.name) }).setLngLat([...spot.at])
      : undefined
    marker?.addTo(map)
  }
}

/** The same for several spots at once. */
export function spotMarks(map: MapLibreMap): (spots: readonly MarkedSpot[]) => void {
  let markers: Marker[] = []
  return (spots) => {
    for (const marker of markers) marker.remove()
    markers = spots.map(({ name, at }) =>
      new Marker({ element: elementOf(name) }).setLngLat([...at]).addTo(map)
    )
  }
}

/** The card beside the map says it to who does not see it. */
function elementOf(name: string): HTMLElement {
  const element = document.createElement('div')
  element.className = 'spot-mark'
  element.setAttribute('aria-hidden', 'true')
  if (name === '') return element
  const label = document.createElement('span')
  label.textContent = name
  element.append(label)
  return element
}
