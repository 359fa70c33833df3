import { inflateSync } from 'node:zlib'

/** A decoded picture: four bytes (red, green, blue, alpha) a pixel, row by row from the top. */
export interface Picture {
  width: number
  height: number
  rgba: Uint8Array
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const CHANNELS: Partial<Record<number, number>> = { 2: 3, 6: 4 }

/** Decodes what browsers write: 8 bits a channel, RGB or RGBA, not interlaced. Throws on any other. */
export function decodePng(png: Uint8Array): Picture {
  if (SIGNATURE.some((byte, at) => png[at] !== byte)) throw new Error('This is not a PNG.')
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const data: Uint8Array[] = []
  let header: Header | undefined
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8))
    if (type === 'IHDR') header = readHeader(view, at + 8)
    if (type === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  if (!header) throw new Error('The PNG has no header.')
  return toRgba(header, unfilter(header, inflateSync(Buffer.concat(data))))
}

interface Header {
  width: number
  height: number
  channels: number
}

function readHeader(view: DataView, at: number): Header {
  const [depth, colourType, interlace] = [at + 8, at + 9, at + 12].map((byte) =>
    view.getUint8(byte)
  )
  const channels = CHANNELS[colourType ?? -1]
  if (depth !== 8 || channels === undefined || interlace !== 0) {
    throw new Error(
      `Only 8-bit RGB and RGBA are read here, not depth ${depth}, colour type ${colourType}, interlace ${interlace}.`
    )
  }
  return { width: view.getUint32(at), height: view.getUint32(at + 4), channels }
}

/** Undoes the filter of each row (PNG specification, section 9). */
function unfilter({ width, height, channels }: Header, bytes: Uint8Array): Uint8Array {
  const stride = width * channels
  if (bytes.length !== height * (stride + 1)) throw new Error('The PNG is cut short.')
  const out = new Uint8Array(height * stride)
  for (let row = 0; row < height; row++) {
    const filter = bytes[row * (stride + 1)] ?? 0
    for (let column = 0; column < stride; column++) {
      const at = row * stride + column
      const left = column < channels ? 0 : (out[at - channels] ?? 0)
      const above = row === 0 ? 0 : (out[at - stride] ?? 0)
      const corner = column < channels || row === 0 ? 0 : (out[at - stride - channels] ?? 0)
      out[at] = (bytes[at + row + 1] ?? 0) + predicted(filter, left, above, corner)
    }
  }
  return out
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0
  if (filter === 1) return left
  if (filter === 2) return above
  if (filter === 3) return (left + above) >> 1
  if (filter !== 4) throw new Error(`PNG has no row filter ${filter}.`)
  const guess = left + above - corner
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(guess - value))
  if (toLeft! <= toAbove! && toLeft! <= toCorner!) return left
  return toAbove! <= toCorner! ? above : corner
}

function toRgba({ width, height, channels }: Header, pixels: Uint8Array): Picture {
  if (channels === 4) return { width, height, rgba: pixels }
  const rgba = new Uint8Array(width * height * 4).fill(255)
  for (let at = 0; at < width * height; at++) rgba.set(pixels.subarray(at * 3, at * 3 + 3), at * 4)
  return { width, height, rgba }
}
