import { afterEach, describe, expect, test, vi } from 'vitest'
import { atlas } from '../../data/atlas'
import type { NameChoice } from '../../domain/names'
import { loadGlyphs } from './label-letters'
import { factsOf, labelFeatures } from './labels'

const label = (id: string, names: NameChoice): unknown =>
  labelFeatures(atlas, names).features.find(({ properties }) => properties?.['placeId'] === id)
    ?.properties?.['name']

describe('the names on the map', () => {
  test.each([
    ['en', 'Armenia', 'Nagorno-Karabakh'],
    ['local', 'Հայաստան', 'Dağlıq Qarabağ / Լեռնային Ղարաբաղ'],
    ['hy', 'Հայաստան', 'Լեռնային Ղարաբաղ'],
    ['az', 'Ermənistan', 'Dağlıq Qarabağ'],
    ['ru', 'Армения', 'Нагорный Карабах']
  ] as const)('are as chosen: %s', (names, armenia, karabakh) => {
    expect([label('armenia', names), label('nagorno-karabakh', names)]).toEqual([armenia, karabakh])
  })

  test('stay English where the gazetteer has no other', () => {
    expect(label('karki', 'hy')).toBe('Karki / Tigranashen')
    expect(factsOf(atlas, 'ru').lineNames['armenia-azerbaijan-border']).toBe(
      'Armenia–Azerbaijan border'
    )
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
    expect(load.mock.calls[0]?.[1]).toContain('Հայաստան')
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
