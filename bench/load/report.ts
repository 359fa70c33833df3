import type { Sent } from './server'

export interface Figures {
  /** kB (1,000 bytes) by kind of file, and in all. */
  kilobytes: Record<Kind | 'all', number>
  /** Medians, milliseconds. */
  firstPaint: number
  ready: number
}

const KINDS = ['HTML', 'scripts', 'worker', 'styles', 'fonts', 'GeoJSON', 'other'] as const
export type Kind = (typeof KINDS)[number]

const BY_DESTINATION: Partial<Record<string, Kind>> = {
  document: 'HTML',
  script: 'scripts',
  worker: 'worker',
  style: 'styles',
  font: 'fonts'
}

export function kindOf({ path, destination }: Sent): Kind {
  if (path.endsWith('.geojson')) return 'GeoJSON'
  // Fetched before the browser is asked to start it.
  return path.includes('-worker-') ? 'worker' : (BY_DESTINATION[destination] ?? 'other')
}

export function kilobytesOf(sent: readonly Sent[]): Figures['kilobytes'] {
  const sum = (files: readonly Sent[]): number =>
    files.reduce((total, { bytes }) => total + bytes, 0) / 1000
  const byKind = KINDS.map((kind) => [kind, sum(sent.filter((file) => kindOf(file) === kind))])
  return { ...Object.fromEntries(byKind), all: sum(sent) } as Figures['kilobytes']
}

/** The middle value; the mean of the two middle ones where there are two. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error('There is no median of nothing.')
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Ours, then the bare ones: one draws our very picture, the others every file as plain shapes. */
export const PAGES = ['atlas', 'same picture', 'plain shapes', 'Leaflet', 'OpenLayers'] as const
export type PageName = (typeof PAGES)[number]

export interface Profile {
  name: string
  pages: Record<PageName, Figures>
}

export interface Results {
  rounds: number
  profiles: readonly Profile[]
  /** Each place's median, milliseconds, in ascending order. */
  clicks: readonly number[]
}

/** The tables of `docs/performance.md`. */
export function markdown({ rounds, profiles, clicks }: Results): string {
  return [
    `Medians of ${rounds} rounds, the pages in turn, each in a new browser.`,
    '',
    '| profile | page | first contentful paint, ms | map ready, ms |',
    '| --- | --- | ---: | ---: |',
    ...profiles.flatMap(timesOf),
    '',
    '| kB to `ready`, brotli | all | ' + KINDS.join(' | ') + ' |',
    `| --- | ---: |${' ---: |'.repeat(KINDS.length)}`,
    ...bytesOf(profiles[0]!),
    '',
    `Click on a place in the list to its first passage painted: median ${Math.round(median(clicks))} ms, ` +
      `slowest of ${clicks.length} places ${Math.round(clicks.at(-1)!)} ms (fast profile).`
  ].join('\n')
}

function timesOf({ name, pages }: Profile): string[] {
  const row = (page: string, first: string, ready: string): string =>
    `| ${name} | ${page} | ${first} | ${ready} |`
  const ms = (value: number): string => String(Math.round(value))
  const { atlas } = pages
  return [
    ...PAGES.map((page) => row(titleOf(page), ms(pages[page].firstPaint), ms(pages[page].ready))),
    ...BARE.map((page) => {
      const { firstPaint, ready } = pages[page]
      return row(`atlas ÷ ${page}`, ratio(atlas.firstPaint, firstPaint), ratio(atlas.ready, ready))
    })
  ]
}

const BARE = PAGES.slice(1)

const titleOf = (page: PageName): string => (page === 'atlas' ? page : `bare, ${page}`)

const ratio = (ours: number, bare: number): string => `${(ours / bare).toFixed(2)} ×`

function bytesOf({ pages }: Profile): string[] {
  const row = (page: PageName): string => {
    const { kilobytes } = pages[page]
    const cells = [kilobytes.all, ...KINDS.map((kind) => kilobytes[kind])]
    return `| ${titleOf(page)} | ${cells.map((kb) => kb.toFixed(1)).join(' | ')} |`
  }
  return PAGES.map(row)
}

const START = '<!-- measured: start -->'
const END = '<!-- measured: end -->'

/** The document with what stands between its two markers replaced. Throws where it has no markers. */
export function between(document: string, text: string): string {
  const [start, end] = [document.indexOf(START), document.indexOf(END)]
  if (start < 0 || end < start) throw new Error(`The document lacks ${START} … ${END}.`)
  return `${document.slice(0, start + START.length)}\n\n${text}\n\n${document.slice(end)}`
}
