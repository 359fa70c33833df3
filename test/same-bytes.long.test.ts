import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { copyProject } from './support/copy-project'

const folder = mkdtempSync(join(tmpdir(), 'atlas-same-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Builds a copy of the project in a folder of that name; the hash of each file by its path. */
function builtIn(name: string): Record<string, string> {
  const root = join(folder, name)
  mkdirSync(root, { recursive: true })
  copyProject(root)
  execFileSync('node', ['node_modules/vite/bin/vite.js', 'build', '--configLoader', 'runner'], {
    cwd: root,
    stdio: 'pipe',
    env: { ...process.env, SOURCE_DATE_EPOCH: '1735689600' }
  })
  const dist = join(root, 'dist')
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(dist, path)).isFile())
    .sort()
  return Object.fromEntries(files.map((path) => [path, hashOf(readFileSync(join(dist, path)))]))
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

describe('a build', () => {
  test('gives the same bytes again, wherever the project lies', { timeout: 600_000 }, () => {
    const first = builtIn('first')
    expect(Object.keys(first).length).toBeGreaterThan(100)
    expect(builtIn('another/folder with a longer name')).toEqual(first)
  })
})
