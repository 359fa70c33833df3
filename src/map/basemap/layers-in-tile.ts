/**
 * Names of the layers in a vector tile (Mapbox Vector Tile 2.1: a protocol buffer whose fields 3 are
 * layers, and whose layers' field 1 is the name). Throws on what is none.
 */
export function layersInTile(bytes: Uint8Array): string[] {
  return fieldsOf(bytes).flatMap(({ field, body }) => {
    if (field !== LAYER || body === undefined) return []
    const name = fieldsOf(body).find((each) => each.field === NAME)?.body
    if (name === undefined) throw new Error('A layer of the tile has no name')
    return [new TextDecoder().decode(name)]
  })
}

const LAYER = 3
const NAME = 1

interface Field {
  readonly field: number
  /** Of fields that have a length. */
  readonly body?: Uint8Array
}

function fieldsOf(bytes: Uint8Array): Field[] {
  let at = 0
  const fields: Field[] = []
  while (at < bytes.length) {
    const key = varint()
    const field = Math.floor(key / 8)
    switch (key % 8) {
      case 0:
        varint()
        fields.push({ field })
        break
      case 1:
        at += 8
        break
      case 2: {
        const length = varint()
        fields.push({ field, body: bytes.subarray(at, at + length) })
        at += length
        break
      }
      case 5:
        at += 4
        break
      default:
        throw new Error('This is no vector tile')
    }
    if (at > bytes.length) throw new Error('The vector tile is cut off')
  }
  return fields

  function varint(): number {
    let value = 0
    for (let place = 0; place < 10; place += 1) {
      const byte = bytes[at]
      if (byte === undefined) throw new Error('The vector tile is cut off')
      at += 1
      value += (byte & 127) * 128 ** place
      if (byte < 128) return value
    }
    throw new Error('This is no vector tile')
  }
}
