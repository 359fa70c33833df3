import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'

/** One font file of the page: the letters of a script that the atlas really uses. */
interface Face {
  /** Its name in src/styles/fonts.css. */
  readonly name: string
  readonly from: string
  readonly script: RegExp
  /** Letters kept even where no text uses them now: what people type or paste. */
  readonly always: string
  /** The weights in use, one or a range; others cost bytes. */
  readonly weight: number | { readonly min: number; readonly max: number }
}

/** Running text is 400, what stands out 600. */
const TEXT_AND_BOLD = { min: 400, max: 600 }

/** What browsers do with letters unasked, and figures of equal width. Small capitals and the like cost bytes. */
const FEATURES = ['calt', 'ccmp', 'clig', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'rlig', 'tnum']

const SERIF = '@fontsource-variable/source-serif-4/files/source-serif-4'

const PRINTABLE_ASCII = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join('')
const PUNCTUATION = '\u00a0–—‘’“”…·×±°→←↑↓−‹›«»§©'
const LATIN = {
  script: /[\p{ASCII}\u00a0-\u00ff\u2000-\u2bff]/u,
  always: PRINTABLE_ASCII + PUNCTUATION
}

const FACES: readonly Face[] = [
  {
    name: 'sans-latin',
    from: '@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2',
    ...LATIN,
    weight: TEXT_AND_BOLD
  },
  {
    name: 'sans-latin-ext',
    from: '@fontsource-variable/noto-sans/files/noto-sans-latin-ext-wght-normal.woff2',
    script: /[\u0100-\u024f\u1e00-\u1eff]/u,
    always: 'əƏğĞıİşŞ',
    weight: TEXT_AND_BOLD
  },
  {
    name: 'sans-cyrillic',
    from: '@fontsource-variable/noto-sans/files/noto-sans-cyrillic-wght-normal.woff2',
    script: /[\u0400-\u045f]/u,
    always: '',
    weight: TEXT_AND_BOLD
  },
  {
    name: 'sans-cyrillic-ext',
    from: '@fontsource-variable/noto-sans/files/noto-sans-cyrillic-ext-wght-normal.woff2',
    script: /[\u0460-\u052f]/u,
    always: '',
    weight: TEXT_AND_BOLD
  },
  {
    name: 'sans-armenian',
    from: '@fontsource-variable/noto-sans-armenian/files/noto-sans-armenian-armenian-wght-normal.woff2',
    script: /[\u0530-\u058f]/u,
    always: '',
    weight: TEXT_AND_BOLD
  },
  // Headings alone are what the first view shows of the serif.
  { name: 'serif-latin', from: `${SERIF}-latin-wght-normal.woff2`, ...LATIN, weight: 400 },
  { name: 'serif-latin-bold', from: `${SERIF}-latin-wght-normal.woff2`, ...LATIN, weight: 600 },
  {
    name: 'serif-latin-ext',
    from: `${SERIF}-latin-ext-wght-normal.woff2`,
    script: /[\u0100-\u024f\u1e00-\u1eff]/u,
    always: 'əƏğĞıİşŞ',
    weight: TEXT_AND_BOLD
  }
]

/** The packages whose letters readers get. */
export const FONT_PACKAGES = [
  ...new Set(FACES.map(({ from }) => /^(@[^/]+\/[^/]+)/.exec(from)![1]!))
]

/** Those of running text and of the map's names. */
export const SANS_FACES = FACES.filter(({ name }) => name.startsWith('sans-'))

/**
 * Writes the subset fonts that src/styles/fonts.css names into `folder`. Depends on the fonts and on
 * the letters found in `root`'s data and code alone, so equal input gives equal files.
 */
export async function writeFontSubsets(root: string, folder: string): Promise<void> {
  const letters = lettersIn(root)
  const require = createRequire(join(root, 'package.json'))
  mkdirSync(folder, { recursive: true })
  for (const face of FACES) {
    const source = readFileSync(require.resolve(face.from))
    const text = [
      ...new Set([...face.always, ...letters.filter((letter) => face.script.test(letter))])
    ]
      .sort()
      .join('')
    const digest = createHash('sha256')
      .update(source)
      .update(text)
      .update(JSON.stringify([face.weight, FEATURES]))
      .digest('hex')
    const file = join(folder, `${face.name}.woff2`)
    if (
      existsSync(file) &&
      existsSync(`${file}.from`) &&
      readFileSync(`${file}.from`, 'utf8') === digest
    )
      continue
    writeFileSync(
      file,
      await subsetFont(source, text, {
        targetFormat: 'woff2',
        variationAxes: { wght: face.weight },
        keepFeatures: FEATURES
      })
    )
    writeFileSync(`${file}.from`, digest)
  }
}

/** Every letter beyond ASCII in what the page may show, and all of printable ASCII, which is all there anyway. */
export function lettersIn(root: string): string[] {
  const letters = new Set(PRINTABLE_ASCII)
  for (const place of ['geo', 'src']) {
    for (const file of readdirSync(join(root, place), { recursive: true, withFileTypes: true })) {
      const path = join(file.parentPath, file.name)
      if (
        path.includes('node_modules') ||
        !file.isFile() ||
        !/\.(geojson|json|ts|svelte)$/.test(file.name)
      )
        continue
      // Far quicker than letter by letter: most of a large atlas is ASCII.
      for (const run of readFileSync(path, 'utf8').match(/\P{ASCII}+/gu) ?? []) {
        for (const letter of run) letters.add(letter)
      }
    }
  }
  return [...letters]
}
