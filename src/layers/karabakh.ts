import { NEAR_THE_AREA } from './kit/anchors'
import { byState, withAlpha } from './kit/context'
import { from, inSlot, type LayerDefinition } from './kit/definition'
import { labelLayer, ofLayer } from './kit/label'

const FILE = 'karabakh'

/** A historical outline: dashed, and its area tinted only lightly. */
export default {
  id: 'karabakh',
  importance: 50,
  files: [{ name: FILE, level: 'always' }],
  styleLayers: (context) => {
    const { karabakh, halo } = context.palette
    return [
      inSlot(
        'areas',
        {
          id: 'karabakh-fill',
          type: 'fill',
          ...from(FILE, 'always'),
          paint: {
            'fill-color': byState(
              withAlpha(karabakh, 0.12),
              withAlpha(karabakh, 0.18),
              withAlpha(karabakh, 0.24)
            ),
            'fill-antialias': false
          }
        },
        'area'
      ),
      // A band under the dashes, opaque and unbroken, where the region is meant.
      inSlot('areas', {
        id: 'karabakh-casing',
        type: 'line',
        ...from(FILE, 'always'),
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': byState(withAlpha(karabakh, 0), karabakh, karabakh),
          'line-width': 6
        }
      }),
      inSlot('areas', {
        id: 'karabakh-outline',
        type: 'line',
        ...from(FILE, 'always'),
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': byState(karabakh, halo, halo),
          'line-width': 1.8,
          'line-dasharray': [3, 2]
        }
      }),
      labelLayer(context, {
        id: 'karabakh-label',
        filter: ofLayer('karabakh'),
        colour: karabakh,
        layout: {
          'text-size': ['interpolate', ['linear'], ['zoom'], 4, 10.5, 6, 13],
          'text-max-width': 8,
          'text-variable-anchor-offset': NEAR_THE_AREA
        }
      })
    ]
  }
} satisfies LayerDefinition
