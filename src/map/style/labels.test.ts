import { afterEach, describe, expect, test, vi } from 'vitest'
import { smallAtlas as atlas } from '../../../test/support/small-atlas'
import type { NameChoice } from '../../domain/names'
import { loadGlyphs } from './label-letters'
import { factsOf, labelFeatures } from './labels'

const label = (id: string, names: NameChoice): unknown =>
  labelFeatures(atlas, names).features.find(({ properties }) => properties?.['placeId'] === id)
    ?.properties?.['name']

describe('the names on the map', () => {
  test.each([
    ['en', 'Upland', 'Lakeland'],
    ['local', 'Բարձրաշխարհ', 'Göllər ölkəsi / Լճաշխարհ'],
    ['hy', 'Բարձրաշխարհ', 'Լճաշխարհ'],
    ['az', 'Yuxarı ölkə', 'Göllər ölkəsi'],
    ['ru', 'Верхоземье', 'Озёрный край']
  ] as const)('are as chosen: %s', (names, upland, lakeland) => {
    expect([label('upland', names), label('lakeland', names)]).toEqual([upland, lakeland])
  })

  test('stay English where the gazetteer has no other', () => {
    expect(label('old-fort', 'hy')).toBe('Old Fort / Altburg')
    expect(factsOf(atlas, 'ru').lineNames).toEqual({ 'ridge-line': 'Ridge line' })
  })

  test('have how many passages name the place beside them, a comma between thousands', () => {
    const counts = { ...atlas.counts, upland: { direct: 20_922, ways: [] } }
    const { features } = labelFeatures({ ...atlas, counts }, 'en')
    const [upland] = features.filter(({ properties }) => properties?.['placeId'] === 'upland')
    expect(upland?.properties?.['count']).toBe('20,922')
  })

  test('stand for each place but lines and what is drawn by its members alone', () => {
    const labelled = labelFeatures(atlas, 'en').features.map(
      ({ properties }) => properties?.['placeId'] as string
    )
    expect(labelled).toEqual([
      'assembly-house',
      'lakeland',
      'lowland',
      'mill-brook',
      'mill-end',
      'mill-villages',
      'old-fort',
      'upland',
      'upton'
    ])
  })
})

test('the style takes from the gazetteer what are groups, drawn by themselves, or frozen', () => {
  expect(factsOf(atlas, 'en')).toMatchObject({
    groups: ['harbour-league', 'mill-villages', 'ridge-line'],
    further: ['old-fort'],
    frozen: ['upland']
  })
})

describe('the letters of the names', () => {
  const load = vi.fn<(font: string, text: string) => Promise<unknown>>()
  vi.stubGlobal('document', { fonts: { load } })
  afterEach(() => load.mockReset())

  test('are asked for in both weights before they are drawn', async () => {
    load.mockResolvedValue([])
    await loadGlyphs(atlas, 'hy')
    expect(load.mock.calls.map(([font]) => font)).toEqual([
      '24px "Atlas Sans"',
      '24px "Atlas Sans Semibold"'
    ])
    expect(load.mock.calls[0]?.[1]).toContain('Բարձրաշխարհ')
  })

  test('cost an English reader nothing', async () => {
    await loadGlyphs(atlas, 'en')
    expect(load).not.toHaveBeenCalled()
  })

  test('that cannot be fetched keep no map waiting', async () => {
    load.mockRejectedValue(new Error('offline'))
    await expect(loadGlyphs(atlas, 'az')).resolves.toBeUndefined()
  })
})
