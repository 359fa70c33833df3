import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { previewSvg, type Preview } from './preview-svg'

const PREVIEW: Preview = {
  title: 'Mill Brook',
  kind: 'Village',
  facts: ['3 passages', '4 May 2031'],
  map: { width: 960, height: 640, kmPerPixel: 1, shapes: [] }
}
const FRAME = { site: 'An Atlas', credits: ['© Surveyors', 'Made by hand'] }
const parser = new new JSDOM().window.DOMParser()

function linesOf(preview: Partial<Preview>): { text: string; size: number }[] {
  const svg = previewSvg({ ...PREVIEW, ...preview }, FRAME)
  const { documentElement } = parser.parseFromString(svg, 'image/svg+xml')
  expect(documentElement.localName).toBe('svg')
  return [...documentElement.querySelectorAll(':scope > text')].map((text) => ({
    text: text.textContent ?? '',
    size: Number(text.getAttribute('font-size'))
  }))
}

test('says which atlas, what it is, what there is to read, and whose lines they are', () => {
  expect(linesOf({}).map(({ text }) => text)).toEqual([
    'An Atlas',
    'Village',
    'Mill Brook',
    '3 passages',
    '4 May 2031',
    '© Surveyors · Made by hand'
  ])
})

test('keeps what XML would misread', () => {
  expect(linesOf({ title: 'A < B & C' }).map(({ text }) => text)).toContain('A < B & C')
})

describe('a title', () => {
  const titleOf = (title: string) => linesOf({ title }).slice(2, -3)

  test('is smaller the longer it is, and broken between words', () => {
    const short = titleOf('Mill Brook')
    const long = titleOf('Upland to leave the Harbour League after twenty years of doubt')
    expect(short).toHaveLength(1)
    expect(long.length).toBeGreaterThan(2)
    expect(long[0]!.size).toBeLessThan(short[0]!.size)
    expect(long.map(({ text }) => text).join(' ')).toBe(
      'Upland to leave the Harbour League after twenty years of doubt'
    )
  })

  test('is cut off, and shown to be, where it has no room at any size', () => {
    const endless = titleOf('many words '.repeat(60).trim())
    expect(endless.length).toBeLessThanOrEqual(9)
    expect(endless.at(-1)!.text).toMatch(/ …$/)
  })
})
