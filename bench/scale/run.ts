import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { copyProject } from '../../test/support/copy-project'
import { brotli } from '../load/server'
import { addArticleMore, addCorpus, type Size } from './corpus'
import { readInBrowser } from './browser'

const SIZES: readonly Size[] = [
  { articles: 0, places: 30 },
  { articles: 300, places: 30 },
  { articles: 3000, places: 500 },
  { articles: 10_000, places: 2000 }
]
const MB = 1e6
/** A second, as Linux tells of a process. */
const TICKS = 100

interface Built {
  readonly seconds: number
  /** Of all processors, user and system. */
  readonly processorSeconds: number
  readonly peakMb: number
}

/** Builds invented corpora of several sizes and prints what readers and publishers pay for each. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      keep: { type: 'boolean' },
      'one-more': { type: 'boolean' },
      'no-browser': { type: 'boolean' }
    }
  })
  const sizes = SIZES.filter(
    ({ articles }) => values.only === undefined || values.only.split(',').includes(String(articles))
  )
  for (const size of sizes) {
    const root = mkdtempSync(join(tmpdir(), `atlas-scale-${size.articles}-`))
    try {
      copyProject(root)
      addCorpus(root, size)
      const built = await build(root)
      print({ size, ...built, ...sizesOf(join(root, 'dist')) })
      if (values['one-more']) {
        addArticleMore(root)
        print({ oneMore: await build(root) })
      }
      if (!values['no-browser']) print(await readInBrowser(root))
    } finally {
      if (values.keep) console.log(root)
      else rmSync(root, { recursive: true, force: true })
    }
  }
}

const print = (figures: object): void => console.log(JSON.stringify(figures, null, 1))

/** Runs the build, and looks twice a second how much memory it holds. */
function build(root: string): Promise<Built> {
  const started = performance.now()
  let peakMb = 0
  let processorSeconds = 0
  return new Promise((resolve_, reject) => {
    const vite = spawn(
      process.execPath,
      [resolve('node_modules/vite/bin/vite.js'), 'build', '--configLoader', 'runner'],
      { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }
    )
    const watch = setInterval(() => {
      peakMb = Math.max(peakMb, residentMb(vite.pid))
      processorSeconds = Math.max(processorSeconds, processorSecondsOf(vite.pid))
    }, 500)
    vite.once('close', (code) => {
      clearInterval(watch)
      const seconds = (performance.now() - started) / 1000
      if (code === 0) {
        resolve_({
          seconds: Math.round(seconds),
          processorSeconds: Math.round(processorSeconds),
          peakMb: Math.round(peakMb)
        })
      } else reject(new Error(`The build ended with ${code}.`))
    })
  })
}

/** The most that the process has held so far, as Linux counts it; 0 elsewhere. */
function residentMb(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1000
  } catch {
    return 0
  }
}

/** Used by the process so far, in the kernel too, as Linux counts it; 0 elsewhere. */
function processorSecondsOf(pid: number | undefined): number {
  try {
    // After the name, which may hold spaces: 11 further fields, then ticks of the program and of the kernel.
    const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
    const [own, kernel] = after.split(' ').slice(11, 13).map(Number)
    return ((own ?? 0) + (kernel ?? 0)) / TICKS
  } catch {
    return 0
  }
}

function sizesOf(dist: string): object {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return { path: path.slice(dist.length + 1), bytes: statSync(path).size }
    })
  const html = files.filter(({ path }) => extname(path) === '.html')
  const largest = [...html].sort((a, b) => b.bytes - a.bytes).slice(0, 3)
  return {
    files: files.length,
    mb: Number((files.reduce((sum, { bytes }) => sum + bytes, 0) / MB).toFixed(1)),
    pages: html.length,
    largestPages: largest.map(({ path, bytes }) => `${path} ${Math.round(bytes / 1000)} kB`),
    startKb: Math.round(startBytes(dist) / 1000)
  }
}

/** Page, scripts and stylesheets that the map page names, as they travel; geometry and fonts are the same for all. */
function startBytes(dist: string): number {
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)]
  const files = new Set(['index.html', ...named.map((match) => match[1]!)])
  return [...files].reduce((sum, file) => sum + brotli(readFileSync(join(dist, file))).length, 0)
}

await main()
