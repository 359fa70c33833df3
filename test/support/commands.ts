import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

/** Inside the project, so that packages are found from there. */
const CACHE = resolve('node_modules/.cache')
const HOOK = fileURLToPath(new URL('./stop-at-write.ts', import.meta.url))
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>
}

/** How a command ended and all that it said, both streams in the order in which it said it. */
interface Ended {
  readonly said: string
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

interface Held {
  /** What is typed, a line for each prompt. */
  readonly replies?: readonly string[]
  /** Where `stop-at-write.ts` is to end the command: "kill:3". */
  readonly stop?: string
}

export interface Commands {
  /**
   * Runs one of package.json's commands in the folder, as `npm run article -- import a.txt` does. Each
   * reply is typed when it is asked for and stands in what was said, as on a terminal; after the last the
   * input ends.
   */
  readonly run: (folder: string, typed: string, held?: Held) => Promise<Ended>
  readonly remove: () => void
}

/** The commands, built once from their sources: many runs of them then start at once. */
export async function buildCommands(...names: string[]): Promise<Commands> {
  mkdirSync(CACHE, { recursive: true })
  const outDir = mkdtempSync(join(CACHE, 'atlas-commands-'))
  const sources = names.map((name) => [name, sourceOf(name)] as const)
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      target: 'node20',
      minify: false,
      rollupOptions: {
        input: { ...Object.fromEntries(sources), hook: HOOK },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' }
      }
    }
  })
  const hook = pathToFileURL(join(outDir, 'hook.mjs')).href
  return {
    run: (folder, typed, { replies = [], stop } = {}) => {
      const [name, args] = parts(typed)
      if (!names.includes(name)) throw new Error(`This command was not built: ${typed}`)
      const hooked = stop === undefined ? [] : ['--import', hook]
      const node = [process.execPath, ...hooked, join(outDir, `${name}.mjs`), ...args]
      return runHeld(folder, node, replies, stop === undefined ? {} : { STOP_AT_WRITE: stop })
    },
    remove: () => rmSync(outDir, { recursive: true, force: true })
  }
}

function runHeld(
  folder: string,
  node: readonly string[],
  replies: readonly string[],
  env: Readonly<Record<string, string>>
): Promise<Ended> {
  const child = spawn('sh', ['-c', 'exec "$@" 2>&1', 'sh', ...node], {
    cwd: folder,
    env: { ...process.env, ...env }
  })
  const left = [...replies]
  let said = ''
  child.stdin.on('error', () => undefined)
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
    if (!said.endsWith('> ')) return
    const reply = left.shift()
    if (reply === undefined) return void child.stdin.end()
    said += `${reply}\n`
    child.stdin.write(`${reply}\n`)
  })
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code, signal) => done({ said, code, signal }))
  })
}

function sourceOf(name: string): string {
  const source = /^tsx (\S+)$/.exec(scripts[name] ?? '')?.[1]
  if (source === undefined) throw new Error(`package.json has no command of that name: ${name}`)
  return source
}

/** The name and the arguments of a line like `npm run article -- import "a b.txt"`. */
function parts(typed: string): [string, string[]] {
  const words = [...typed.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!)
  const [npm, runs, name = '', dashes = '--', ...args] = words
  if (npm !== 'npm' || runs !== 'run' || dashes !== '--') {
    throw new Error(`This is none of the project’s commands: ${typed}`)
  }
  return [name, args]
}
