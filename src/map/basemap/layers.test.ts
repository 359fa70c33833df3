import { SANS } from '../../layers/kit/context'
import { mix } from '../../layers/kit/mix'
import { createExpression, validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, test } from 'vitest'
import { NAME_CHOICES } from '../../domain/names'
import { PALETTES, type Theme } from '../../styles/palette'
import { basemapLayers } from './layers'
import { HEIGHTS, KNOWN_LAYERS, TILES } from './schema'

const both = { tiles: true, heights: true }
const layersIn = (
  theme: Theme,
  names: (typeof NAME_CHOICES)[number] = 'en',
  ownNames = ['Yerevan']
) => basemapLayers(both, { palette: PALETTES[theme], names, ownNames, kit: { font: SANS, mix } })
const all = Object.values(layersIn('light')).flat()

test.each(
  (['light', 'dark'] as const).flatMap((theme) => NAME_CHOICES.map((names) => ({ theme, names })))
)('the $theme style with names "$names" is valid', ({ theme, names }) => {
  const { drawn, names: written } = layersIn(theme, names)
  const style = {
    version: 8 as const,
    sources: {
      [TILES]: { type: 'vector' as const, tiles: ['https://tiles.example.org/{z}/{x}/{y}'] },
      [HEIGHTS]: { type: 'raster-dem' as const, tiles: ['https://tiles.example.org/{z}/{x}/{y}'] }
    },
    layers: [...drawn, ...written]
  }
  // Names are written in the page's own fonts, which need no address.
  const faults = validateStyleMin(style as never).filter(({ message }) => !/glyphs/.test(message))
  expect(faults).toEqual([])
})

test('relief lies under all else', () => {
  expect(all.map(({ type }) => type).lastIndexOf('hillshade')).toBe(0)
})

test('no border is drawn, and no layer that the schema does not know', () => {
  const layers = all.flatMap((layer) => ('source-layer' in layer ? [layer['source-layer']] : []))
  expect(new Set(layers)).toEqual(new Set(KNOWN_LAYERS))
  expect(layers).not.toContain('boundary')
})

test('without one of the two nothing is drawn of it', () => {
  const look = {
    kit: { font: SANS, mix },
    palette: PALETTES.light,
    names: 'en',
    ownNames: []
  } as const
  const sources = (of: { tiles: boolean; heights: boolean }) =>
    Object.values(basemapLayers(of, look))
      .flat()
      .map((layer) => 'source' in layer && layer.source)
  expect(new Set(sources({ tiles: false, heights: true }))).toEqual(new Set([HEIGHTS]))
  expect(new Set(sources({ tiles: true, heights: false }))).toEqual(new Set([TILES]))
})

describe('of the places of the tiles', () => {
  const filters = layersIn('light').names.flatMap((layer) =>
    'source-layer' in layer && layer['source-layer'] === 'place' ? [layer.filter] : []
  )
  const isWritten = (properties: Record<string, string>): boolean =>
    filters.some((filter) => {
      const compiled = createExpression(filter, 'filter')
      if (compiled.result === 'error') throw new Error(compiled.value[0]!.message)
      return compiled.value.evaluate({ zoom: 14 }, { type: 'Point', properties }) === true
    })

  test.each(['city', 'town', 'village', 'hamlet', 'suburb'])('a %s is named', (kind) => {
    expect(isWritten({ class: kind, 'name:en': 'Elsewhere' })).toBe(true)
  })

  test.each(['continent', 'country', 'state', 'province', 'region', 'island', 'new kind'])(
    'no %s is named',
    (kind) => {
      expect(isWritten({ class: kind, 'name:en': 'Elsewhere' })).toBe(false)
    }
  )

  test('none is named that the atlas names itself', () => {
    expect(isWritten({ class: 'city', 'name:en': 'Yerevan', name: 'Երևան' })).toBe(false)
    expect(isWritten({ class: 'city', name: 'Yerevan' })).toBe(false)
  })
})

test.each([
  ['en', { name: 'Երևան', 'name:en': 'Yerevan', 'name:ru': 'Ереван' }, 'Yerevan'],
  ['ru', { name: 'Երևան', 'name:en': 'Yerevan', 'name:ru': 'Ереван' }, 'Ереван'],
  ['az', { name: 'Երևան', 'name:latin': 'Erevan' }, 'Erevan'],
  ['local', { name: 'Երևան', 'name:en': 'Yerevan' }, 'Երևան']
] as const)('with names "%s" of %o it says "%s"', (choice, properties, said) => {
  const city = layersIn('light', choice, []).names.find(({ id }) => id === 'detailed-city-name')
  const field = city?.type === 'symbol' ? city.layout?.['text-field'] : undefined
  const compiled = createExpression(field, 'text-field')
  if (compiled.result === 'error') throw new Error(compiled.value[0]!.message)
  expect(compiled.value.evaluate({ zoom: 14 }, { type: 'Point', properties })).toBe(said)
})

test.each(['light', 'dark'] as const)('roads are quieter than the border, in %s', (theme) => {
  const palette = PALETTES[theme]
  const roads = layersIn(theme).drawn.flatMap((layer) =>
    layer.type === 'line' ? [String(layer.paint?.['line-color'])] : []
  )
  const [land, border] = [lightness(palette.land), lightness(palette.border)]
  for (const road of roads) {
    expect(Math.abs(lightness(road) - land)).toBeLessThan(0.8 * Math.abs(border - land))
  }
})

/** 0 to 1, roughly as the eye has it. */
function lightness(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  return (0.299 * red! + 0.587 * green! + 0.114 * blue!) / 255
}
