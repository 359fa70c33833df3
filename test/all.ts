import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { delimiter, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { closingLine, NOTHING, sum, tallyOfPlaywright, tallyOfVitest, type Tally } from './tally'

interface Stage {
  name: string
  part: 'unit' | 'browser'
  command: readonly [program: string, ...args: string[]]
  /** Where the stage's runner writes what it counted, and who reads it. */
  report?: { file: string; read: (json: string) => Tally }
}

const VITEST_REPORT = 'test-results/vitest.json'
const PLAYWRIGHT_REPORT = 'test-results/playwright.json'

const STAGES: readonly Stage[] = [
  { name: 'format', part: 'unit', command: ['prettier', '--check', '.'] },
  { name: 'lint', part: 'unit', command: ['eslint', '.'] },
  {
    name: 'types',
    part: 'unit',
    command: ['svelte-check', '--fail-on-warnings', '--tsconfig', './tsconfig.json']
  },
  { name: 'unused', part: 'unit', command: ['knip'] },
  {
    name: 'unit tests',
    part: 'unit',
    command: [
      'vitest',
      'run',
      '--configLoader=runner',
      '--allowOnly=false',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${VITEST_REPORT}`
    ],
    report: { file: VITEST_REPORT, read: tallyOfVitest }
  },
  { name: 'data', part: 'unit', command: ['npm', 'run', '--silent', 'check'] },
  { name: 'build', part: 'browser', command: ['vite', 'build', '--configLoader', 'runner'] },
  {
    name: 'browser tests',
    part: 'browser',
    command: ['playwright', 'test', '--forbid-only', '--grep-invert', '@long'],
    report: { file: PLAYWRIGHT_REPORT, read: tallyOfPlaywright }
  }
]

const HELP = `npm test [-- --unit | --browser | --long]
  --unit     format, lint, types, what is unused, unit tests and data
  --browser  the production build and samples of the tests in a real browser
  --long     all of it, with every test that takes long: npm run test:long
`

let running: ChildProcess | undefined

/** Runs the stages in turn up to the first that fails; the last line counts the tests. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      unit: { type: 'boolean' },
      browser: { type: 'boolean' },
      long: { type: 'boolean' },
      help: { type: 'boolean' }
    }
  })
  if (values.help) {
    console.log(HELP)
    return 0
  }
  // Read by vite.config.ts.
  if (values.long) process.env['ATLAS_LONG'] = '1'
  const all = values.unit === values.browser
  const stages = STAGES.filter(({ part }) => all || values[part]).map((stage) =>
    values.long ? whole(stage) : stage
  )
  let tally = NOTHING
  const times: string[] = []
  for (const stage of stages) {
    const started = performance.now()
    const outcome = await run(stage)
    times.push(`${stage.name} ${((performance.now() - started) / 1000).toFixed(1)} s`)
    tally = sum(tally, outcome.tally)
    if (outcome.trouble === undefined) continue
    // A stage that is no test run fails the whole as one failed check.
    if (tally.failed === 0) tally = { ...tally, failed: 1 }
    return close(tally, times, `Stopped at "${stage.name}": ${outcome.trouble}`)
  }
  return close(tally, times)
}

/** The stage with all of its tests, those that `LONG` of test/e2e/support/long.ts marks too. */
const whole = (stage: Stage): Stage => ({
  ...stage,
  command: stage.command.filter(
    (word) => word !== '--grep-invert' && word !== '@long'
  ) as unknown as Stage['command']
})

function close(tally: Tally, times: readonly string[], trouble?: string): number {
  console.log(`\n${times.join(', ')}`)
  if (trouble !== undefined) console.log(trouble)
  console.log(closingLine(tally))
  return trouble === undefined ? 0 : 1
}

async function run({ name, command, report }: Stage): Promise<{ tally: Tally; trouble?: string }> {
  console.log(`\n── ${name}: ${command.join(' ')}`)
  if (report) rmSync(report.file, { force: true })
  const code = await exitCodeOf(command)
  const failed = code === 0 ? undefined : `"${command.join(' ')}" ended with ${code}.`
  if (!report)
    return failed === undefined ? { tally: NOTHING } : { tally: NOTHING, trouble: failed }
  try {
    const tally = report.read(readFileSync(report.file, 'utf8'))
    if (failed === undefined && tally.failed > 0) {
      return { tally, trouble: `the report counts ${tally.failed} failed.` }
    }
    return failed === undefined ? { tally } : { tally, trouble: failed }
  } catch (error) {
    return { tally: NOTHING, trouble: failed ?? `${report.file}: ${(error as Error).message}` }
  }
}

/** The exit code of the program, or the signal or error that ended it. */
function exitCodeOf([program, ...args]: Stage['command']): Promise<number | string> {
  return new Promise((done) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      // A group of its own, so that what it started ends with it.
      detached: process.platform !== 'win32',
      shell: process.platform === 'win32',
      env: {
        ...process.env,
        PATH: [resolve('node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter)
      }
    })
    running = child
    child.once('error', (error) => done(error.message))
    child.once('exit', (code, signal) => {
      endGroup(child)
      running = undefined
      done(code ?? signal ?? 'no exit code')
    })
  })
}

/** Ends whatever of the child's process group is left. */
function endGroup(child: ChildProcess): void {
  if (child.pid === undefined || process.platform === 'win32') return
  try {
    process.kill(-child.pid, 'SIGTERM')
  } catch {
    // Nothing is left.
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (running) endGroup(running)
    process.exit(1)
  })
}

process.exitCode = await main()
