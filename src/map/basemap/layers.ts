import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import type { NameChoice } from '../../domain/names'
import type { SANS } from '../../layers/kit/context'
import type { PlacedLayer, Slot } from '../../layers/kit/definition'
import type { mix } from '../../layers/kit/mix'
import type { Palette } from '../../styles/palette'
import { HEIGHTS, STREAMS_ZOOM, TILES, type KNOWN_LAYERS } from './schema'

/** The definition that all style layers of a detailed basemap belong to. */
const BASEMAP = 'detailed-basemap'

interface BasemapLook {
  /** What the map has already; fetched from here it would be one more file at the start. */
  readonly kit: { readonly font: typeof SANS; readonly mix: typeof mix }
  readonly palette: Palette
  readonly names: NameChoice
  /** Names, in English, that this atlas writes itself. */
  readonly ownNames: readonly string[]
}

/** What is drawn under all that is this atlas's own, and the names above that, each the lowest first. */
export interface BasemapLayers {
  readonly drawn: readonly PlacedLayer[]
  readonly names: readonly PlacedLayer[]
}

export function basemapLayers(
  { tiles, heights }: { readonly tiles: boolean; readonly heights: boolean },
  look: BasemapLook
): BasemapLayers {
  return {
    drawn: [...(heights ? [relief(look)] : []), ...(tiles ? ground(look) : [])],
    names: tiles ? names(look) : []
  }
}

const relief = ({ palette, kit: { mix } }: BasemapLook): PlacedLayer =>
  placed('ground', {
    id: 'detailed-relief',
    type: 'hillshade',
    source: HEIGHTS,
    paint: {
      'hillshade-method': 'igor',
      'hillshade-illumination-anchor': 'map',
      'hillshade-exaggeration': ['interpolate', ['linear'], ['zoom'], 4, 0.3, 12, 0.45],
      'hillshade-shadow-color': mix(palette.land, shade(palette), 0.75),
      'hillshade-highlight-color': mix(palette.land, light(palette), 0.6),
      'hillshade-accent-color': mix(palette.land, shade(palette), 0.5)
    }
  })

/** Relief is darker and lighter than the land, whichever of ink and paper is which. */
const shade = ({ ink, halo }: Palette): string => (isLighter(halo, ink) ? ink : halo)
const light = ({ ink, halo }: Palette): string => (isLighter(halo, ink) ? halo : ink)
const isLighter = (a: string, b: string): boolean => a > b

function ground({ palette, kit: { mix } }: BasemapLook): PlacedLayer[] {
  const { land, sea, river, boundary, inkSoft, yerevan } = palette
  return [
    fill('detailed-wood', 'landcover', mix(land, yerevan, 0.14), {
      filter: isOfClass('wood', 'wetland'),
      opacity: 0.7
    }),
    fill('detailed-ice', 'landcover', mix(land, sea, 0.4), { filter: isOfClass('ice') }),
    fill('detailed-built-up', 'landuse', mix(land, boundary, 0.28), {
      filter: isOfClass('residential', 'suburb', 'neighbourhood', 'commercial', 'industrial'),
      opacity: 0.7
    }),
    fill('detailed-water', 'water', sea, {}),
    line('detailed-stream', 'waterway', mix(sea, river, 0.5), {
      minzoom: STREAMS_ZOOM,
      filter: isOfClass('river', 'canal', 'stream'),
      width: [10, 0.6, 14, 1.4, 17, 3]
    }),
    fill('detailed-building', 'building', mix(land, boundary, 0.5), { minzoom: 14 }),
    line('detailed-railway', 'transportation', mix(land, inkSoft, 0.75), {
      minzoom: 9,
      filter: isOfClass('rail'),
      width: [9, 0.6, 14, 1.2, 17, 2],
      dashes: [4, 2]
    }),
    line('detailed-path', 'transportation', mix(land, inkSoft, 0.6), {
      minzoom: 13,
      filter: isOfClass('track', 'path'),
      width: [13, 0.5, 17, 1.2],
      dashes: [3, 2]
    }),
    line('detailed-street', 'transportation', mix(land, inkSoft, 0.5), {
      minzoom: 12,
      filter: isOfClass('minor', 'service'),
      width: [12, 0.5, 14, 1.2, 17, 4]
    }),
    line('detailed-road', 'transportation', mix(land, inkSoft, 0.7), {
      minzoom: 8.5,
      filter: isOfClass('secondary', 'tertiary'),
      width: [8.5, 0.6, 12, 1.6, 14, 2.4, 17, 5]
    }),
    line('detailed-main-road', 'transportation', mix(land, inkSoft, 0.8), {
      minzoom: 5,
      filter: isOfClass('motorway', 'trunk', 'primary'),
      width: [5, 0.6, 9, 1.6, 12, 2.6, 14, 3.4, 17, 7]
    })
  ]
}

/** Kinds of places that are named; states, provinces and other regions are ours to name, or nobody's. */
const SETTLEMENTS: readonly (readonly [
  classes: readonly string[],
  minzoom: number,
  size: number
])[] = [
  [['isolated_dwelling', 'neighbourhood', 'quarter', 'suburb', 'hamlet'], 12.5, 10.5],
  [['village'], 11, 11],
  [['town'], 9, 11.5],
  [['city'], 7, 12]
]

function names(look: BasemapLook): PlacedLayer[] {
  const { palette, ownNames, kit } = look
  const text = {
    'text-field': nameIn(look.names),
    'text-font': kit.font,
    'text-max-width': 8,
    'text-padding': 4
  } as const
  const paint = {
    'text-color': palette.inkSoft,
    'text-halo-color': palette.halo,
    'text-halo-width': 1.2
  }
  return [
    placed('labels', {
      id: 'detailed-road-name',
      type: 'symbol',
      source: TILES,
      'source-layer': 'transportation_name',
      minzoom: 13,
      filter: ['has', 'name'],
      layout: {
        ...text,
        'text-size': 10.5,
        'symbol-placement': 'line',
        'symbol-spacing': 400,
        'text-max-angle': 30
      },
      paint
    }),
    placed('labels', {
      id: 'detailed-peak',
      type: 'symbol',
      source: TILES,
      'source-layer': 'mountain_peak',
      minzoom: 11,
      filter: ['has', 'name'],
      layout: {
        ...text,
        'text-size': 10.5,
        'text-field': ['format', '▲\n', { 'font-scale': 0.7 }, nameIn(look.names), {}]
      },
      paint
    }),
    ...SETTLEMENTS.map(([classes, minzoom, size]) =>
      placed('labels', {
        id: `detailed-${classes.at(-1)}-name`,
        type: 'symbol',
        source: TILES,
        'source-layer': 'place',
        minzoom,
        filter: ['all', isOfClass(...classes), isNamedByNoneOf(ownNames)],
        layout: {
          ...text,
          'text-size': size,
          'symbol-sort-key': ['coalesce', ['get', 'rank'], 99]
        },
        paint
      })
    )
  ]
}

/** In the language that the reader chose, else in Latin letters, else as it is called there. */
function nameIn(names: NameChoice): ExpressionSpecification {
  const fields = names === 'local' ? ['name'] : [`name:${names}`, 'name:latin', 'name']
  return ['coalesce', ...fields.map((field) => ['get', field])] as ExpressionSpecification
}

const isNamedByNoneOf = (ownNames: readonly string[]): ExpressionSpecification =>
  ownNames.length === 0
    ? ['literal', true]
    : ([
        'match',
        ['coalesce', ['get', 'name:en'], ['get', 'name:latin'], ['get', 'name'], ''],
        [...new Set(ownNames)],
        false,
        true
      ] as unknown as ExpressionSpecification)

const isOfClass = (...classes: readonly string[]): ExpressionSpecification => [
  'match',
  ['get', 'class'],
  [...classes],
  true,
  false
]

interface Drawn {
  readonly minzoom?: number
  readonly filter?: ExpressionSpecification
}

const fill = (
  id: string,
  layer: (typeof KNOWN_LAYERS)[number],
  colour: string,
  { opacity = 1, ...drawn }: Drawn & { readonly opacity?: number }
): PlacedLayer =>
  placed('ground', {
    id,
    type: 'fill',
    source: TILES,
    'source-layer': layer,
    ...drawn,
    paint: { 'fill-color': colour, 'fill-opacity': opacity, 'fill-antialias': false }
  })

const line = (
  id: string,
  layer: (typeof KNOWN_LAYERS)[number],
  colour: string,
  {
    width,
    dashes,
    ...drawn
  }: Drawn & {
    /** Zooms and pixels by turns. */
    readonly width: readonly number[]
    readonly dashes?: readonly number[]
  }
): PlacedLayer =>
  placed('ground', {
    id,
    type: 'line',
    source: TILES,
    'source-layer': layer,
    ...drawn,
    layout: { 'line-join': 'round', 'line-cap': dashes ? 'butt' : 'round' },
    paint: {
      'line-color': colour,
      'line-width': ['interpolate', ['exponential', 1.4], ['zoom'], ...width],
      ...(dashes && { 'line-dasharray': [...dashes] })
    }
  } as LayerSpecification)

const placed = (slot: Slot, layer: LayerSpecification): PlacedLayer => ({
  ...layer,
  metadata: { layer: BASEMAP, slot }
})
