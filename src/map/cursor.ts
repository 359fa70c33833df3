import type { FeatureCollection } from 'geojson'
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import type { StyleContext } from '../layers/kit/context'
import type { PlacedLayer } from '../layers/kit/definition'

/** The map source that holds where the keyboard's cursor stands. */
export const CURSOR = 'cursor'

/** A ring in two tones, so that it is seen on every ground. */
export const cursorLayers = ({ palette }: StyleContext): PlacedLayer[] =>
  (
    [
      ['casing', palette.halo, 6],
      ['ring', palette.label, 2.5]
    ] as const
  ).map(([id, colour, width]) => ({
    id: `${CURSOR}-${id}`,
    type: 'circle',
    source: CURSOR,
    metadata: { layer: CURSOR, slot: 'obstacles' },
    paint: {
      'circle-radius': RADIUS - width / 2,
      'circle-opacity': 0,
      'circle-stroke-color': colour,
      'circle-stroke-width': width
    }
  }))

/** Pixels to the middle of the ring's line. */
const RADIUS = 16

/** Puts the cursor's ring at a position, or takes it away. */
export function showCursor(map: MapLibreMap, label?: readonly [number, number]): void {
  void map.getSource<GeoJSONSource>(CURSOR)?.setData(cursorAt(label))
}

/** The cursor's data: one point, or nothing. */
export const cursorAt = (label?: readonly [number, number]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: label
    ? [
        {
          type: 'Feature',
          properties: {},
          geometry: { type: 'Point', coordinates: [...label] }
        }
      ]
    : []
})
