import type {
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification
} from 'maplibre-gl'
import { from, type DrawnFrom } from '../map/geometry-files'
import { DOT } from '../map/style/images'
import { DETAIL_ZOOM, VILLAGES_ZOOM } from '../map/style/style-context'

/**
 * No name may cover the border, a village's mark or Yerevan's: unseen icons stand there, placed
 * before every name.
 */
export const keptClear = (): LayerSpecification[] => [
  unseen('border-clear-coarse', from('border-coarse'), ALONG),
  { ...unseen('border-clear', from('border'), ALONG), minzoom: DETAIL_ZOOM },
  {
    ...unseen('villages-group-clear', from('villages', VILLAGE_GROUP), { 'icon-size': 1.5 }),
    minzoom: 0,
    maxzoom: VILLAGES_ZOOM
  },
  {
    ...unseen('villages-clear', from('villages', ['!', VILLAGE_GROUP]), { 'icon-size': 1.3 }),
    minzoom: VILLAGES_ZOOM
  },
  unseen('yerevan-clear', from('yerevan', ['==', ['get', 'role'], 'centre']), {})
]

const VILLAGE_GROUP: ExpressionSpecification = ['==', ['get', 'placeId'], 'handed-over-villages']

const ALONG: SymbolLayerSpecification['layout'] = {
  'symbol-placement': 'line',
  // Little more than an icon's width apart: no name fits between, and a flight stays smooth.
  'symbol-spacing': 16,
  'icon-size': 0.6
}

const unseen = (
  id: string,
  drawn: DrawnFrom,
  layout: SymbolLayerSpecification['layout']
): SymbolLayerSpecification => ({
  id,
  type: 'symbol',
  ...drawn,
  minzoom: 4.5,
  layout: { 'icon-image': DOT, 'icon-allow-overlap': true, 'icon-padding': 0, ...layout },
  paint: { 'icon-opacity': 0 }
})
