import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, test } from 'vitest'
import { atlas } from '../data/atlas'
import { LAYER_IDS } from '../domain/place'
import { accuracyCircles } from './accuracy'
import { labelFeatures } from './labels'
import { createStyle } from './style'

const urls = Object.fromEntries(
  [
    'basemap',
    'basemap-coarse',
    'basemap-labels',
    'border',
    'border-coarse',
    'border-segments',
    'exclaves',
    'towns',
    'csto',
    'csto-coarse',
    'karabakh',
    'mentioned',
    'mentioned-coarse',
    'villages',
    'yerevan'
  ].map((id) => [id, `/${id}.geojson`])
)
const styles = (['light', 'dark'] as const).map((theme) => ({
  theme,
  style: createStyle({
    theme,
    urls,
    labels: labelFeatures(atlas, 'en'),
    accuracy: accuracyCircles(atlas),
    borderName: 'border'
  })
}))

describe.each(styles)('the $theme style', ({ style }) => {
  test('is valid', () => {
    expect(validateStyleMin(style)).toEqual([])
  })

  test('draws nothing small under something large', () => {
    const order = style.layers.map((layer) => layer.id)
    const at = (id: string): number => order.findIndex((each) => each.startsWith(id))
    const last = (id: string): number => order.findLastIndex((each) => each.startsWith(id))
    expect(last('csto-outline')).toBeLessThan(at('karabakh-fill'))
    expect(last('karabakh-outline')).toBeLessThan(at('border-casing'))
    expect(last('border-line')).toBeLessThan(at('yerevan-parliament'))
    expect(last('yerevan-centre')).toBeLessThan(at('villages-group'))
    expect(last('villages-point')).toBeLessThan(at('mentioned-label'))
  })

  test('has style layers for every layer that a reader switches', () => {
    for (const id of LAYER_IDS) {
      expect(style.layers.filter((layer) => layer.id.startsWith(`${id}-`)).length).toBeGreaterThan(
        1
      )
    }
  })

  test('asks no other host for anything', () => {
    expect(JSON.stringify(style)).not.toMatch(/https?:/)
  })
})
