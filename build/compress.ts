import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Files that hold a compression of their own gain nothing. */
const GAIN_NOTHING = ['.png', '.woff2', '.br', '.gz']
/** Bytes; of less, the headers weigh more than the gain. */
const SMALLEST = 256
/** As hard as each can. */
const HARDEST: Levels = { brotli: constants.BROTLI_MAX_QUALITY, gzip: constants.Z_BEST_COMPRESSION }

interface Levels {
  readonly brotli: number
  readonly gzip: number
}

/** Bytes of all files that have a copy. */
export interface Compressed {
  readonly files: number
  readonly plain: number
  readonly brotli: number
  readonly gzip: number
}

/**
 * Lays a brotli and a gzip copy beside each file of the folder that gains by it, for servers that
 * send such copies. Equal files give equal copies; copies of an earlier build are taken away.
 */
export async function compressFolder(folder: string, levels = HARDEST): Promise<Compressed> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
  for (const path of paths) if (/\.(?:br|gz)$/.test(path)) rmSync(path)
  const sum = { files: 0, plain: 0, brotli: 0, gzip: 0 }
  const plain = paths.filter((path) => !GAIN_NOTHING.includes(extname(path)))
  await Promise.all(
    plain.map(async (path) => {
      const bytes = readFileSync(path)
      if (bytes.length < SMALLEST) return
      const [br, gz] = await Promise.all([
        brotli(bytes, levels.brotli),
        gzipped(bytes, levels.gzip)
      ])
      if (br.length >= bytes.length || gz.length >= bytes.length) return
      writeFileSync(`${path}.br`, br)
      writeFileSync(`${path}.gz`, gz)
      sum.files += 1
      sum.plain += bytes.length
      sum.brotli += br.length
      sum.gzip += gz.length
    })
  )
  return sum
}

const brotli = (bytes: Buffer, quality: number): Promise<Buffer> =>
  promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
    }
  })

/** Node writes no time and no name into it. */
const gzipped = (bytes: Buffer, level: number): Promise<Buffer> => promisify(gzip)(bytes, { level })
