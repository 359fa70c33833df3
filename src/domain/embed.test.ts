import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { JSDOM } from 'jsdom'
import { EMBED_DEFAULTS, embedCode, embedOptionsOf, embedQuery } from './embed'

const options = fc.record({
  theme: fc.constantFrom('auto' as const, 'light' as const, 'dark' as const),
  passages: fc.boolean(),
  byClick: fc.boolean()
})

describe('how another page shows the atlas', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(options, (each) => {
        expect(embedOptionsOf(embedQuery(each))).toEqual(each)
      })
    )
    expect(embedQuery(EMBED_DEFAULTS)).toBe('')
  })

  test('is as usual wherever it is not understood', () => {
    expect(embedOptionsOf('?theme=pink&passages=maybe&map=&map=click')).toEqual(EMBED_DEFAULTS)
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['auto', 'light', 'dark']).toContain(embedOptionsOf(text).theme)
      })
    )
  })

  test('is code that holds any title and address, and no script', () => {
    fc.assert(
      fc.property(fc.string(), fc.webUrl({ withFragments: true }), (title, address) => {
        const size = { width: 640, height: 400 }
        const { document } = new JSDOM(embedCode({ address, title, size })).window
        const [frame, ...others] = document.body.children
        expect(others).toEqual([])
        expect(frame?.tagName).toBe('IFRAME')
        expect(frame?.getAttribute('src')).toBe(address)
        expect(frame?.getAttribute('title')).toBe(
          title.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
        )
        expect(frame?.getAttribute('loading')).toBe('lazy')
      }),
      { numRuns: 30 }
    )
  })
})
