import type { SymbolLayerSpecification } from 'maplibre-gl'
import type { Palette } from '../styles/palette'
import { BESIDE } from './kit/anchors'
import { ofPlaces, SANS, VILLAGES_ZOOM } from './kit/context'
import { from, inSlot, type LayerDefinition } from './kit/definition'
import { DOT } from './kit/images'

const FILE = 'towns'

/** Towns by importance, which give way to everything else that has a name; not switched. */
export default {
  id: 'towns',
  importance: 10,
  files: [{ name: FILE, level: 'always' }],
  styleLayers: ({ palette, facts }) => [
    inSlot('labels', {
      id: 'basemap-town',
      type: 'symbol',
      // A place that no file holds has a mark of its own there.
      ...from(
        FILE,
        'always',
        ['<=', ['get', 'minzoom'], ['zoom']],
        ['!', ['has', 'faces']],
        ['!', ofPlaces(facts.further)]
      ),
      minzoom: 3,
      layout: {
        ...layout,
        'text-size': ['case', ['boolean', ['get', 'capital'], false], 12.5, 11.5],
        'symbol-sort-key': ['get', 'rank'],
        'text-padding': 6
      },
      paint: paint(palette)
    }),
    // Villages across the border from those handed over: with these they are what the map is looked at for.
    inSlot('facing-labels', {
      id: 'basemap-facing-village',
      type: 'symbol',
      ...from(FILE, 'always', ['has', 'faces']),
      minzoom: VILLAGES_ZOOM,
      layout: {
        ...layout,
        'text-size': 11.5,
        'icon-allow-overlap': true,
        'text-variable-anchor-offset': BESIDE
      },
      paint: paint(palette)
    })
  ]
} satisfies LayerDefinition

/** A dot stays where its name finds no room. */
const layout: SymbolLayerSpecification['layout'] = {
  'icon-image': DOT,
  'icon-padding': 2,
  'text-optional': true,
  'text-field': ['get', 'name'],
  'text-font': SANS,
  'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
  'text-radial-offset': 0.45,
  'text-justify': 'auto'
}

const paint = (palette: Palette): NonNullable<SymbolLayerSpecification['paint']> => ({
  'icon-color': palette.label,
  'icon-halo-color': palette.halo,
  'icon-halo-width': 1,
  'text-color': palette.label,
  'text-halo-color': palette.halo,
  'text-halo-width': 1.2
})
