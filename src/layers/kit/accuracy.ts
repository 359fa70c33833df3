import { from, inSlot, type StyleLayer } from './definition'

/** The file of circles to scale; computed, not fetched. */
export const ACCURACY = 'accuracy'

/** From here up a circle of the stated accuracy is large enough to be seen. */
const ACCURACY_ZOOM = 11

/**
 * How far from its mark a point of the layer may lie, to scale: of points in the layer's own files,
 * or of further ones.
 */
export const accuracyLayer = (layer: string, colour: string, further = false): StyleLayer =>
  inSlot('points', {
    id: further ? `${layer}-further-accuracy` : `${layer}-accuracy`,
    type: 'line',
    ...from(
      ACCURACY,
      'always',
      ['==', ['get', 'layer'], layer],
      ['==', ['has', 'further'], further]
    ),
    minzoom: ACCURACY_ZOOM,
    paint: {
      'line-color': colour,
      'line-width': 1.2,
      'line-dasharray': [2, 2.5],
      'line-opacity': 0.8
    }
  })
