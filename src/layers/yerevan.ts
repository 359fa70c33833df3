import type { ExpressionSpecification } from 'maplibre-gl'
import { accuracyLayer } from './kit/accuracy'
import { byState, constantState, FIRST_ZOOM, ofRole, withAlpha } from './kit/context'
import { from, inSlot, type LayerDefinition } from './kit/definition'
import { besidePoint, COUNT_ZOOM, labelLayer, ofKind } from './kit/label'
import { markPaint } from './kit/marks'
import { labelObstacles } from './kit/obstacles'

const FILE = 'yerevan'
const drawn = (only: ExpressionSpecification) => from(FILE, 'always', only)
const building: ExpressionSpecification = [
  'all',
  ['==', ['geometry-type'], 'Point'],
  ['!=', ['get', 'role'], 'centre']
]

/** The city's outline, and above it its centre and its buildings as points. */
export default {
  id: 'yerevan',
  importance: 40,
  files: [{ name: FILE, level: 'always' }],
  styleLayers: (context) => {
    const { yerevan, halo } = context.palette
    return [
      inSlot(
        'areas',
        {
          id: 'yerevan-fill',
          type: 'fill',
          ...drawn(['==', ['geometry-type'], 'Polygon']),
          minzoom: 7,
          paint: {
            'fill-color': byState(
              withAlpha(yerevan, 0.16),
              withAlpha(yerevan, 0.26),
              withAlpha(yerevan, 0.34)
            ),
            'fill-antialias': false
          }
        },
        'area'
      ),
      inSlot('areas', {
        id: 'yerevan-outline',
        type: 'line',
        ...drawn(['==', ['geometry-type'], 'Polygon']),
        minzoom: 7,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': constantState(yerevan), 'line-width': 1.2 }
      }),
      accuracyLayer('yerevan', yerevan),
      inSlot(
        'points',
        {
          id: 'yerevan-building',
          type: 'circle',
          ...drawn(building),
          minzoom: FIRST_ZOOM.building,
          paint: markPaint({
            inside: halo,
            edge: yerevan,
            radius: byState(4, 5, 6),
            width: [2, 2]
          })
        },
        'point'
      ),
      inSlot(
        'points',
        {
          id: 'yerevan-centre',
          type: 'circle',
          ...drawn(ofRole('centre')),
          paint: markPaint({
            inside: yerevan,
            edge: halo,
            radius: byState(4.5, 5.5, 6.5),
            width: [1.5, 4]
          })
        },
        'point'
      ),
      labelLayer(context, {
        id: 'yerevan-label',
        filter: ofKind('city'),
        colour: yerevan,
        minzoom: COUNT_ZOOM,
        layout: besidePoint
      }),
      labelLayer(context, {
        id: 'yerevan-building-label',
        filter: ofKind('building'),
        colour: yerevan,
        minzoom: 11.5,
        layout: besidePoint
      }),
      labelObstacles('yerevan-clear', drawn(ofRole('centre')), {})
    ]
  }
} satisfies LayerDefinition
