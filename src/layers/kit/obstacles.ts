import type { SymbolLayerSpecification } from 'maplibre-gl'
import { inSlot, type DrawnFrom, type StyleLayer } from './definition'
import { DOT } from './images'

/** What names must not cover: unseen icons stand there, placed before every name. */
export const labelObstacles = (
  id: string,
  drawn: DrawnFrom,
  layout: SymbolLayerSpecification['layout'],
  zooms: { readonly minzoom?: number; readonly maxzoom?: number } = {}
): StyleLayer =>
  inSlot('obstacles', {
    id,
    type: 'symbol',
    ...drawn,
    minzoom: 4.5,
    ...zooms,
    layout: { 'icon-image': DOT, 'icon-allow-overlap': true, 'icon-padding': 0, ...layout },
    paint: { 'icon-opacity': 0 }
  })
