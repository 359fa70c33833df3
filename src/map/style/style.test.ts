import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, test } from 'vitest'
import { atlas } from '../../data/atlas'
import { DETAIL_ZOOM } from '../../layers/kit/context'
import type { LayerMetadata } from '../../layers/kit/definition'
import { definitionsOf } from '../../layers/registry'
import { factsOf, labelFeatures } from './labels'
import { createStyle } from './style'

const styles = (['light', 'dark'] as const).map((theme) => ({
  theme,
  style: createStyle({
    theme,
    definitions: definitionsOf(atlas),
    facts: factsOf(atlas, 'en'),
    geometry: () => ({ type: 'FeatureCollection', features: [] }),
    labels: labelFeatures(atlas, 'en')
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
    expect(last('csto-outline')).toBeLessThan(at('border-casing'))
    expect(last('karabakh-outline')).toBeLessThan(at('border-casing-coarse'))
    expect(last('border-line')).toBeLessThan(at('yerevan-building'))
    expect(last('yerevan-centre')).toBeLessThan(at('villages-group'))
    expect(last('villages-point')).toBeLessThan(at('mentioned-label'))
  })

  test('has style layers for every layer that a reader switches', () => {
    for (const { id } of atlas.layers) {
      const own = style.layers.filter(({ metadata }) => (metadata as LayerMetadata).layer === id)
      expect(own.length).toBeGreaterThan(1)
    }
  })

  test.each([3, 6.9, 8, 13])('draws one source after the other at zoom %d', (zoom) => {
    const sources = style.layers
      .filter(({ type }) => type === 'fill' || type === 'line')
      .filter((layer) => {
        const { finer } = layer.metadata as LayerMetadata
        const gone = finer === undefined ? Infinity : DETAIL_ZOOM
        return (layer.minzoom ?? 0) <= zoom && zoom < (layer.maxzoom ?? gone)
      })
      .map((layer) => 'source' in layer && layer.source)
    const runs = sources.filter((source, at) => source !== sources[at - 1])
    expect(runs).toHaveLength(new Set(runs).size)
    expect(runs.length).toBe(2)
  })

  test('asks no other host for anything', () => {
    expect(JSON.stringify(style)).not.toMatch(/https?:/)
  })
})
