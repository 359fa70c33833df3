import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { decodePng } from './png'

function chunk(type: string, body: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  return Buffer.concat([length, Buffer.from(type, 'latin1'), body, Buffer.alloc(4)])
}

/** A PNG written by hand: `rows` hold the filter byte first; the checksums are left out. */
function png(width: number, colourType: number, rows: number[][], depth = 8): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(rows.length, 4)
  header.set([depth, colourType], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0))
  ])
}

const RGB = 2
const RGBA = 6

describe('reading a PNG', () => {
  test('gives RGB pixels full alpha', () => {
    const picture = decodePng(png(2, RGB, [[0, 1, 2, 3, 4, 5, 6]]))
    expect(picture.width).toBe(2)
    expect(picture.height).toBe(1)
    expect([...picture.rgba]).toEqual([1, 2, 3, 255, 4, 5, 6, 255])
  })

  // The second row of each: 10 20 30 40 | 50 60 70 80 under a first of 1 2 3 4 | 5 6 7 8.
  test.each([
    ['none', [0, 10, 20, 30, 40, 50, 60, 70, 80]],
    ['left', [1, 10, 20, 30, 40, 40, 40, 40, 40]],
    ['above', [2, 9, 18, 27, 36, 45, 54, 63, 72]],
    ['average', [3, 10, 19, 29, 38, 43, 47, 52, 56]],
    ['Paeth', [4, 9, 18, 27, 36, 40, 40, 40, 40]]
  ])('undoes the row filter "%s"', (_, second) => {
    const picture = decodePng(png(2, RGBA, [[0, 1, 2, 3, 4, 5, 6, 7, 8], second]))
    expect([...picture.rgba.slice(8)]).toEqual([10, 20, 30, 40, 50, 60, 70, 80])
  })

  test.each([
    ['something else', Buffer.from('<!doctype html>'), 'not a PNG'],
    ['a palette', png(1, 3, [[0, 0]]), 'colour type 3'],
    ['16 bits a channel', png(1, RGB, [[0, 0, 0, 0, 0, 0, 0]], 16), 'depth 16'],
    ['a picture cut short', png(2, RGB, [[0, 1, 2, 3]]), 'cut short'],
    ['an unknown filter', png(1, RGB, [[9, 1, 2, 3]]), 'no row filter 9']
  ])('refuses %s', (_, bytes, message) => {
    expect(() => decodePng(bytes)).toThrow(message)
  })
})
