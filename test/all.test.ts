import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { samplesOf } from './support/long'

const TSX = resolve('node_modules/tsx/dist/cli.mjs')
const ALL = resolve('test/all.ts')
const VITEST_JSON =
  '{"numPassedTests":5,"numFailedTests":0,"numPendingTests":0,"numTodoTests":0,"success":true}'
const PLAYWRIGHT_JSON = '{"stats":{"expected":3,"unexpected":0,"flaky":0,"skipped":1},"errors":[]}'

/** What each tool does when all is well: `.bin` scripts that stand for the real ones. */
const TOOLS: Record<string, string> = {
  prettier: 'true',
  eslint: 'true',
  'svelte-check': 'true',
  knip: 'true',
  vitest: `mkdir -p test-results; echo '${VITEST_JSON}' > test-results/vitest.json`,
  npm: 'true',
  vite: 'true',
  playwright: `echo '${PLAYWRIGHT_JSON}' > test-results/playwright.json`
}

const folders: string[] = []

function projectWith(tools: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-all-'))
  folders.push(folder)
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true })
  for (const [name, body] of Object.entries({ ...TOOLS, ...tools })) {
    const path = join(folder, 'node_modules/.bin', name)
    writeFileSync(path, `#!/bin/sh\necho "${name} ran"\n${body}\n`)
    chmodSync(path, 0o755)
  }
  return folder
}

function runAll(tools: Record<string, string>, ...options: string[]) {
  const cwd = projectWith(tools)
  const { status, stdout } = spawnSync(process.execPath, [TSX, ALL, ...options], {
    cwd,
    encoding: 'utf8'
  })
  return { status, stdout, last: stdout.trimEnd().split('\n').at(-1) }
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

describe.skipIf(process.platform === 'win32')('npm test', () => {
  test('closes with the sum of both runners', () => {
    const { status, last, stdout } = runAll({})
    expect(stdout).toMatch(/format [\d.]+ s, lint [\d.]+ s, types/)
    expect(last).toBe('8 passed, 0 failed, 1 skipped')
    expect(status).toBe(0)
  })

  test.each(samplesOf(['vite', 'prettier', 'eslint', 'svelte-check', 'knip', 'npm']))(
    'stops where %s fails, and names the stage',
    (tool) => {
      const { status, last, stdout } = runAll({ [tool]: 'exit 3' })
      expect(stdout).toMatch(/Stopped at "[a-z ]+": ".*" ended with 3\./)
      expect(stdout.match(/^[a-z-]+ ran$/gm)?.at(-1)).toBe(`${tool} ran`)
      expect(last).toMatch(/^\d passed, 1 failed$/)
      expect(status).toBe(1)
    }
  )

  test.each(
    samplesOf([
      ['counts a failure and ends with 0', VITEST_JSON.replace('FailedTests":0', 'FailedTests":2')],
      ['counts no test', VITEST_JSON.replace('PassedTests":5', 'PassedTests":0')],
      ['writes no JSON', '<html>']
    ])
  )('fails when a runner %s', (_, json) => {
    const { status, stdout } = runAll({
      vitest: `mkdir -p test-results; echo '${json}' > test-results/vitest.json`
    })
    expect(stdout).toContain('Stopped at "unit tests"')
    expect(stdout).not.toContain('playwright ran')
    expect(status).toBe(1)
  })

  test('fails when a runner ends with 0 and leaves no report', () => {
    const { status, last } = runAll({ playwright: 'true' })
    expect(last).toBe('5 passed, 1 failed')
    expect(status).toBe(1)
  })

  test('runs a part alone', () => {
    const unit = runAll({}, '--unit')
    expect(unit.last).toBe('5 passed, 0 failed')
    expect(unit.stdout).not.toContain('vite ran')
    const browser = runAll(
      { playwright: `mkdir test-results; ${TOOLS['playwright']}` },
      '--browser'
    )
    expect(browser.last).toBe('3 passed, 0 failed, 1 skipped')
    expect(browser.stdout).not.toContain('eslint ran')
  })

  /** A program takes seconds to start on a busy machine. */
  const STARTING = { timeout: 15_000 }

  test('ends what it started when it is ended', async () => {
    const cwd = projectWith({ prettier: 'sleep 60 & echo $! > sleeper; wait' })
    const all = spawn(process.execPath, [TSX, ALL], { cwd, stdio: 'ignore' })
    const sleeper = join(cwd, 'sleeper')
    await expect
      .poll(() => existsSync(sleeper) && readFileSync(sleeper, 'utf8'), STARTING)
      .toMatch(/\d+\n/)
    all.kill('SIGTERM')
    const pid = Number(readFileSync(sleeper, 'utf8'))
    await expect.poll(() => isAlive(pid), STARTING).toBe(false)
  })
})

/** A process that ended and is not yet reaped counts as ended. */
function isAlive(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout.trim() !== '' && !stdout.trim().startsWith('Z')
}
