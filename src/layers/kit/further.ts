import type { ExpressionSpecification } from 'maplibre-gl'
import type { Layer } from '../../domain/layer'
import { accuracyLayer } from './accuracy'
import { byState, FIRST_ZOOM, withAlpha } from './context'
import { from, inSlot, LABELS, type LayerDefinition } from './definition'
import { besidePoint, COUNT_ZOOM, labelLayer } from './label'
import { markPaint } from './marks'

/** The file of places that no file of geo/out holds: points of the gazetteer and geo/content/geometry. */
export const FURTHER = 'further'

const ROUND = { 'line-join': 'round', 'line-cap': 'round' } as const

/** Draws the layer's places that no file holds, whatever shape they have, in the layer's own colour. */
export const furtherLayer = ({ id, symbol }: Layer): LayerDefinition => ({
  id,
  importance: 65,
  files: [{ name: FURTHER, level: 'always' }],
  styleLayers(context) {
    const { palette } = context
    const colour = palette[symbol.colour]
    const drawn = (shape: 'Point' | 'LineString' | 'Polygon') =>
      from(FURTHER, 'always', ofLayer(id), shownAt, ['==', ['geometry-type'], shape])
    const dashes = symbol.dashed && { 'line-dasharray': [3, 2] }
    return [
      inSlot(
        'areas',
        {
          id: `${id}-further-fill`,
          type: 'fill',
          ...drawn('Polygon'),
          paint: {
            'fill-color': byState(
              withAlpha(colour, 0.12),
              withAlpha(colour, 0.2),
              withAlpha(colour, 0.28)
            ),
            'fill-antialias': false
          }
        },
        'area'
      ),
      inSlot('areas', {
        id: `${id}-further-outline`,
        type: 'line',
        ...drawn('Polygon'),
        layout: ROUND,
        paint: { 'line-color': colour, 'line-width': 1.4, ...dashes }
      }),
      inSlot('lines', {
        id: `${id}-further-casing`,
        type: 'line',
        ...drawn('LineString'),
        layout: ROUND,
        paint: {
          'line-color': byState(withAlpha(palette.halo, 0.7), colour, colour),
          'line-width': 6
        }
      }),
      inSlot(
        'lines',
        {
          id: `${id}-further-line`,
          type: 'line',
          ...drawn('LineString'),
          layout: ROUND,
          paint: {
            'line-color': byState(colour, palette.halo, palette.halo),
            'line-width': 2,
            ...dashes
          }
        },
        'line'
      ),
      accuracyLayer(id, colour, true),
      inSlot(
        'points',
        {
          id: `${id}-further-point`,
          type: 'circle',
          ...drawn('Point'),
          paint: markPaint({
            inside: palette.halo,
            edge: colour,
            radius: byState(4, 5, 6),
            width: [2.5, 3]
          })
        },
        'point'
      ),
      labelLayer(context, {
        id: `${id}-further-label`,
        source: LABELS,
        filter: ['all', ['has', 'further'], ofLayer(id), shownAt],
        colour,
        minzoom: COUNT_ZOOM,
        layout: besidePoint
      })
    ]
  }
})

/** As near as the map must come before places of the kind, or those of many points, are told apart. */
const shownAt: ExpressionSpecification = [
  '>=',
  ['zoom'],
  [
    'max',
    [
      'match',
      ['get', 'kind'],
      ...Object.entries(FIRST_ZOOM).flat(),
      0
    ] as unknown as ExpressionSpecification,
    ['coalesce', ['get', 'fromZoom'], 0]
  ]
]

const ofLayer = (id: string): ExpressionSpecification => ['==', ['get', 'layer'], id]
