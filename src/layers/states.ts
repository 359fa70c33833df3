import type { LayerSpecification } from 'maplibre-gl'
import { HATCH } from '../map/style/images'
import { mix } from '../map/style/mix'
import { always, atBothLevels, byState, clear, type StyleContext } from '../map/style/style-context'

/** The states of the CSTO and those that the articles name besides. */
export const statesFills = ({ palette, theme }: StyleContext): LayerSpecification[] => [
  ...stateFill('mentioned', palette.mentioned, palette.mentionedLine),
  ...stateFill('csto', palette.csto, palette.cstoLine),
  // Armenia's participation is frozen: hatched, so that it is told apart without colour too.
  ...atBothLevels({
    id: 'csto-frozen',
    type: 'fill',
    file: 'csto',
    only: [
      ['==', ['get', 'role'], 'area'],
      ['==', ['get', 'placeId'], 'armenia']
    ],
    paint: { 'fill-pattern': HATCH[theme], 'fill-opacity': 0.3, 'fill-antialias': false }
  })
]

export const statesOutlines = ({ palette }: StyleContext): LayerSpecification[] => [
  ...stateOutline('mentioned', palette.mentionedLine),
  ...stateOutline('csto', palette.cstoLine),
  ...stateCasing('mentioned', palette.label),
  ...stateCasing('csto', palette.label)
]

const stateFill = (file: 'csto' | 'mentioned', fill: string, line: string): LayerSpecification[] =>
  atBothLevels({
    id: `${file}-fill`,
    type: 'fill',
    file,
    only: [['==', ['get', 'role'], 'area']],
    paint: {
      'fill-antialias': false,
      'fill-color': byState(fill, mix(fill, line, 0.16), mix(fill, line, 0.3))
    }
  })

/** A strong line round a state that is meant. */
const stateCasing = (file: 'csto' | 'mentioned', colour: string): LayerSpecification[] =>
  atBothLevels({
    id: `${file}-casing`,
    type: 'line',
    file,
    only: [['==', ['get', 'role'], 'outline']],
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': byState(clear(colour, 0), colour, colour),
      // From afar a heavy line would be all that is seen.
      'line-width': ['interpolate', ['linear'], ['zoom'], 2, 1, 5, 2, 7, 2.5]
    }
  })

const stateOutline = (file: 'csto' | 'mentioned', colour: string): LayerSpecification[] =>
  atBothLevels({
    id: `${file}-outline`,
    type: 'line',
    file,
    only: [['==', ['get', 'role'], 'outline']],
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': always(colour),
      'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.5, 6, 1, 12, 1.6]
    }
  })
