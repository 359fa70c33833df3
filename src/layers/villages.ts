import type { DataDrivenPropertyValueSpecification, ExpressionSpecification } from 'maplibre-gl'
import { NEAR_THE_AREA } from './kit/anchors'
import { accuracyLayer } from './kit/accuracy'
import { byState, ofPlaces, SANS, VILLAGES_ZOOM } from './kit/context'
import { from, inSlot, type LayerDefinition } from './kit/definition'
import { besidePoint, labelLayer, ofKind } from './kit/label'
import { markPaint } from './kit/marks'
import { labelObstacles } from './kit/obstacles'

const FILE = 'villages'
/** From here up there is room for a sentence. */
const NOTE_ZOOM = 11
const drawn = (only: ExpressionSpecification) => from(FILE, 'always', only)

/** One mark for the group while its members coincide, then each at its own point. */
export default {
  id: 'villages',
  importance: 70,
  files: [{ name: FILE, level: 'always' }],
  styleLayers: (context) => {
    const { palette, facts } = context
    const group = ofPlaces(facts.groups)
    const member: ExpressionSpecification = ['!', group]
    return [
      accuracyLayer('villages', palette.villages),
      inSlot(
        'points',
        {
          id: 'villages-group',
          type: 'circle',
          ...drawn(group),
          maxzoom: VILLAGES_ZOOM,
          paint: markPaint({
            inside: palette.halo,
            edge: palette.villages,
            radius: byState(6.5, 8, 9),
            width: [3.5, 3]
          })
        },
        'point'
      ),
      inSlot(
        'points',
        {
          id: 'villages-point',
          type: 'circle',
          ...drawn(member),
          minzoom: VILLAGES_ZOOM,
          paint: markPaint({
            inside: palette.halo,
            edge: palette.villages,
            // Smaller where the map is farther: a village across the border must show beside it.
            radius: [
              'interpolate',
              ['linear'],
              ['zoom'],
              VILLAGES_ZOOM,
              byState(3.5, 5, 6),
              11,
              byState(5.5, 7, 8)
            ] as unknown as DataDrivenPropertyValueSpecification<number>,
            width: [3, 3]
          })
        },
        'point'
      ),
      // What cannot be drawn is said where it would be looked for; the places' names go first.
      labelLayer(context, {
        id: 'villages-note',
        filter: ['all', ofKind('village-group'), ['has', 'note']],
        colour: palette.inkSoft,
        minzoom: NOTE_ZOOM,
        layout: {
          'text-field': ['get', 'note'],
          'text-font': SANS,
          'text-size': 11,
          'text-max-width': 16,
          'text-variable-anchor-offset': NEAR_THE_AREA
        }
      }),
      labelLayer(context, {
        id: 'villages-group-label',
        filter: ofKind('village-group'),
        colour: palette.villages,
        minzoom: 4.5,
        maxzoom: VILLAGES_ZOOM,
        layout: besidePoint
      }),
      labelLayer(context, {
        id: 'villages-label',
        filter: ofKind('village'),
        colour: palette.villages,
        minzoom: VILLAGES_ZOOM,
        // They lie close together.
        layout: { ...besidePoint, 'text-padding': 1 }
      }),
      labelObstacles(
        'villages-group-clear',
        drawn(group),
        { 'icon-size': 1.5 },
        { minzoom: 0, maxzoom: VILLAGES_ZOOM }
      ),
      labelObstacles(
        'villages-clear',
        drawn(member),
        { 'icon-size': 1.3 },
        { minzoom: VILLAGES_ZOOM }
      )
    ]
  }
} satisfies LayerDefinition
