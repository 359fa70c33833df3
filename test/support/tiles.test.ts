import { PMTiles } from 'pmtiles'
import { expect, test } from 'vitest'
import { layersInTile } from '../../src/map/basemap/layers-in-tile'
import { decodePng } from '../e2e/support/png'
import { pmtiles, terrariumTile, tilesIn, vectorTiles, type Box } from './tiles'

const BOX: Box = [44, 40, 46, 42]
const ids = [...tilesIn(BOX, [0, 5, 8])]

test('an archive that the tests write is read by the library that readers have', async () => {
  const tiles = ids.map((id) => ({ ...id, bytes: Buffer.from(`${id.z}/${id.x}/${id.y}`) }))
  const bytes = pmtiles(tiles, { type: 'mvt', box: BOX, metadata: { name: 'A test' } })
  const archive = new PMTiles({
    getKey: () => 'memory',
    getBytes: (at, length) =>
      Promise.resolve({ data: new Uint8Array(bytes).buffer.slice(at, at + length) })
  })
  expect(await archive.getHeader()).toMatchObject({
    minZoom: 0,
    maxZoom: 8,
    minLon: 44,
    maxLat: 42
  })
  expect(await archive.getMetadata()).toEqual({ name: 'A test' })
  expect(ids.length).toBeGreaterThan(4)
  for (const { z, x, y } of ids) {
    const tile = await archive.getZxy(z, x, y)
    expect(new TextDecoder().decode(tile!.data)).toBe(`${z}/${x}/${y}`)
  }
  expect(await archive.getZxy(8, 0, 0)).toBeUndefined()
})

test('vector tiles hold their layers where their features are', () => {
  const point = (lng: number, lat: number) => ({
    type: 'FeatureCollection' as const,
    features: [
      {
        type: 'Feature' as const,
        properties: { class: 'town' },
        geometry: { type: 'Point' as const, coordinates: [lng, lat] }
      }
    ]
  })
  const tiles = vectorTiles({ place: point(44.6, 41.3), poi: point(44.6, 41.3) }, ids, 8)
  expect(tiles.map(({ z }) => z)).toEqual([0, 5, 8])
  for (const { bytes } of tiles) expect(layersInTile(bytes)).toEqual(['place', 'poi'])
  expect(() => layersInTile(tiles[0]!.bytes.subarray(0, 9))).toThrow(/cut off/)
  expect(() => layersInTile(Buffer.from('<!doctype html>'))).toThrow(/tile/)
  expect(layersInTile(new Uint8Array())).toEqual([])
})

test('heights are a picture whose colours are metres', () => {
  const { width, rgba } = decodePng(
    Buffer.from(terrariumTile({ z: 5, x: 20, y: 11 }, () => 1234.5))
  )
  expect(width).toBe(256)
  expect(rgba[0]! * 256 + rgba[1]! + rgba[2]! / 256 - 32_768).toBe(1234.5)
})
