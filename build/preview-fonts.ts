import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { lettersIn, SANS_FACES } from './fonts'

/** Of the letters on previews: of running text, and of titles. */
const WEIGHTS = [400, 700]

/**
 * Writes the sans-serif fonts as TTF files, one a script and weight, and gives their paths: what draws
 * previews reads no WOFF2. Of fonts and letters that it has written before, nothing is done again.
 */
export async function writePreviewFonts(root: string, folder: string): Promise<string[]> {
  const require = createRequire(join(root, 'package.json'))
  const letters = lettersIn(root)
  mkdirSync(folder, { recursive: true })
  const files: string[] = []
  for (const { name, from, script, always } of SANS_FACES) {
    const source = readFileSync(require.resolve(from))
    const text = [...new Set([...always, ...letters.filter((letter) => script.test(letter))])]
      .sort()
      .join('')
    for (const wght of WEIGHTS) {
      const digest = createHash('sha256')
        .update(source)
        .update(text)
        .update(`${wght}`)
        .digest('hex')
      const file = join(folder, `${name}-${wght}-${digest.slice(0, 12)}.ttf`)
      if (!existsSync(file)) {
        const options = { targetFormat: 'sfnt', variationAxes: { wght } } as const
        writeFileSync(file, await subsetFont(source, text, options))
      }
      files.push(file)
    }
  }
  return files
}
