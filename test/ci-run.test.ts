import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { samplesOf } from './support/long'

let home: string

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'atlas-ci-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

function git(cwd: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.invalid']
  return execFileSync('git', [...identity, ...args], { cwd, encoding: 'utf8', stdio: 'pipe' })
}

/** Writes a file and commits it. */
function commit(cwd: string, path: string, text: string): void {
  mkdirSync(resolve(cwd, path, '..'), { recursive: true })
  writeFileSync(join(cwd, path), text)
  git(cwd, 'add', path)
  git(cwd, 'commit', '-q', '-m', path)
}

/** A project with one commit and the script in it, and a clone of it. */
function projectAndClone(): { project: string; clone: string } {
  const [project, clone] = [join(home, 'project'), join(home, 'clone')]
  mkdirSync(join(project, '.ci'), { recursive: true })
  git(home, 'init', '-q', '-b', 'main', project)
  copyFileSync('.ci/run', join(project, '.ci/run'))
  git(project, 'add', '.ci')
  commit(project, 'geo/a.ts', '1')
  git(home, 'clone', '-q', project, clone)
  return { project, clone }
}

/** Runs the script with an npm that only says what it was asked, and fails at `failing`. */
function runCi(cwd: string, failing = 'nothing') {
  const bin = join(home, 'bin')
  mkdirSync(bin, { recursive: true })
  writeFileSync(
    join(bin, 'npm'),
    `#!/bin/sh\necho "npm $*"\n[ "$1" != ${failing} ] || { echo "4 passed, 1 failed"; echo "npm error"; exit 1; }\n` +
      '[ "$1" != test ] || echo "5 passed, 0 failed"\n'
  )
  // Servers are there, so that nothing is installed for the sake of this test.
  for (const server of ['nginx', 'caddy']) writeFileSync(join(bin, server), '#!/bin/sh\n')
  for (const name of ['npm', 'nginx', 'caddy']) chmodSync(join(bin, name), 0o755)
  const env = { ...process.env, PATH: `${bin}:${process.env['PATH']}`, ATLAS_BASE_COMMIT: '' }
  const { status, stdout } = spawnSync('bash', ['.ci/run'], { cwd, env, encoding: 'utf8' })
  return { status, derived: stdout.includes('npm run geo -- --check'), lines: stdout.split('\n') }
}

describe.skipIf(process.platform === 'win32')('.ci/run', () => {
  test('derives the layers where it cannot know what changed, and closes with the count', () => {
    const { status, derived, lines } = runCi(projectAndClone().clone)
    expect(status).toBe(0)
    expect(derived).toBe(true)
    expect(lines.filter((line) => line.startsWith('npm '))[0]).toMatch(/^npm ci/)
    expect(lines.slice(-2)).toEqual(['5 passed, 0 failed', ''])
  })

  test('derives them where there is no other repository', () => {
    expect(runCi(projectAndClone().project).derived).toBe(true)
  })

  test.each(samplesOf(['src/domain/place.ts', 'geo/b.ts', 'package-lock.json']))(
    'derives them when %s differs from the known base',
    (path) => {
      const { clone } = projectAndClone()
      commit(clone, 'README.md', 'x')
      commit(clone, path, 'x')
      expect(runCi(clone).derived).toBe(true)
    }
  )

  test('derives them when a change is not committed yet', () => {
    const { clone } = projectAndClone()
    commit(clone, 'README.md', 'x')
    writeFileSync(join(clone, 'geo/a.ts'), '2')
    expect(runCi(clone).derived).toBe(true)
  })

  test('spares the derivation when nothing of it differs from the known base', () => {
    const { project, clone } = projectAndClone()
    commit(clone, 'src/app/App.svelte', 'x')
    expect(runCi(clone).derived).toBe(false)
    commit(project, 'geo/later.ts', 'x')
    git(clone, 'fetch', '-q')
    expect(runCi(clone).derived).toBe(false)
  })

  test('derives them when it stands behind what it knows', () => {
    const { project, clone } = projectAndClone()
    commit(project, 'README.md', 'x')
    git(clone, 'fetch', '-q')
    expect(runCi(clone).derived).toBe(true)
  })

  test('fails with the tests, its last line the count', () => {
    const { status, derived, lines } = runCi(projectAndClone().clone, 'test')
    expect(status).toBe(1)
    expect(derived).toBe(false)
    expect(lines.slice(-2)).toEqual(['4 passed, 1 failed', ''])
  })

  test.each(['ci', 'run'])('fails when "npm %s" fails', (failing) => {
    expect(runCi(projectAndClone().clone, failing).status).not.toBe(0)
  })
})
