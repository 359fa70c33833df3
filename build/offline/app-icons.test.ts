import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decodePng } from '../../test/e2e/support/png'
import { appIcon, ICONS } from './app-icons'

const svg = readFileSync('public/favicon.svg', 'utf8')

describe.each(ICONS)('the icon $file', (icon) => {
  const { width, height, rgba } = decodePng(Buffer.from(appIcon(svg, icon)))
  const at = (x: number, y: number): string =>
    [...rgba.slice((y * width + x) * 4, (y * width + x) * 4 + 4)].join()

  test('has its size', () => {
    expect([width, height]).toEqual([icon.size, icon.size])
  })

  test(icon.purpose === 'maskable' ? 'fills its corners' : 'leaves its corners free', () => {
    const corner = icon.purpose === 'maskable' ? '251,250,247,255' : '0,0,0,0'
    expect(at(0, 0)).toBe(corner)
    expect(at(width - 1, height - 1)).toBe(corner)
  })
})

test('the maskable icon draws nothing but ground where a mask may cut', () => {
  const icon = ICONS.find(({ purpose }) => purpose === 'maskable')!
  const { width, height, rgba } = decodePng(Buffer.from(appIcon(svg, icon)))
  const [red, green, blue] = rgba
  let drawn = 0
  for (let at = 0; at < width * height; at++) {
    const [r, g, b] = rgba.subarray(at * 4)
    if (r === red && g === green && b === blue) continue
    drawn++
    const [x, y] = [at % width, Math.floor(at / width)]
    expect(Math.hypot(x - width / 2, y - height / 2)).toBeLessThanOrEqual(icon.size * 0.4)
  }
  expect(drawn).toBeGreaterThan(1000)
})

test('an icon without a ground is refused', () => {
  expect(() => appIcon('<svg/>', ICONS[2])).toThrow('no svg with a rect')
})
