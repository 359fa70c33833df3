import type { Map as MapLibreMap } from 'maplibre-gl'
import type { NameChoice } from '../../domain/names'
import type { LngLat, StateThere, ViewReport, Whereabouts } from '../../domain/whereabouts'
import type { LayerMetadata } from '../../layers/kit/definition'
import type { Area } from '../names/areas'
import type { Ground } from '../names/ground'
import { provinceName } from '../names/province-name'
import { metresToLines } from './metres'

/** Farther away nobody asks for the border. */
const NEAR_BORDER_METRES = 60_000

/** What the map knows of a spot, by the geometry that has come. */
export function whereIs(ground: Ground, [lng, lat]: LngLat, names: NameChoice): Whereabouts {
  const state = ground.stateAt(lng, lat)
  const province = ground.provinceNear(lng, lat)
  const exclave = ground.exclaveAt(lng, lat)
  const metres = metresToLines([lng, lat], ground.borderLines())
  return {
    at: [lng, lat],
    ...(state && { state: stateOf(state) }),
    ...(exclave !== undefined && { exclave }),
    ...(province?.province && {
      province: { name: provinceName(province, names), type: province.province.type }
    }),
    ...(metres <= NEAR_BORDER_METRES && { borderMetres: metres })
  }
}

/** What tells whether the window shows a place; see `isInView`. */
export function inWindow(map: MapLibreMap): Pick<ViewReport, 'areas' | 'bounds'> {
  const box = map.getBounds()
  return {
    bounds: [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()],
    areas: areasIn(map)
  }
}

/** Places whose area is drawn in the view: a state's box says little of that. */
function areasIn(map: MapLibreMap): ReadonlySet<string> {
  const layers = map
    .getLayersOrder()
    .filter((id) => map.getLayer(id)?.type === 'fill')
    .filter((id) => (map.getLayer(id)?.metadata as LayerMetadata).hit === 'area')
  const found = map.queryRenderedFeatures({ layers })
  return new Set(found.map(({ properties }) => String(properties['placeId'])))
}

export const stateOf = ({ placeId, name }: Area): StateThere =>
  placeId === undefined ? { ...(name !== undefined && { name }) } : { placeId }
