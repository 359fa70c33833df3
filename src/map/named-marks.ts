import { Marker, type Map as MapLibreMap } from 'maplibre-gl'
import type { NamedMark } from '../domain/compare'

/** Pixels: above the name that stands there. */
const ABOVE = 16

/** Gives the means to mark what two articles name, or nothing; the table beside the map says it in words. */
export function namedMarks(map: MapLibreMap): (marks: readonly NamedMark[]) => void {
  let markers: Marker[] = []
  return (marks) => {
    for (const marker of markers) marker.remove()
    markers = marks.map(({ by, at }) => {
      const element = document.createElement('div')
      element.className = 'named-mark'
      element.dataset['by'] = by
      element.style.pointerEvents = 'none'
      element.setAttribute('aria-hidden', 'true')
      return new Marker({ element, offset: [0, -ABOVE] }).setLngLat([...at]).addTo(map)
    })
  }
}
