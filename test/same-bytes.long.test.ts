import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { addArticleMore, addCorpus } from '../bench/scale/corpus'
import { copyProject } from './support/copy-project'

const folder = mkdtempSync(join(tmpdir(), 'atlas-same-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A copy of the project in a folder of that name: its root. */
function copiedTo(name: string): string {
  const root = join(folder, name)
  mkdirSync(root, { recursive: true })
  copyProject(root)
  return root
}

/** Builds the project there; the hash of each file by its path. */
function built(root: string): Record<string, string> {
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

const articleIn = (root: string, id: string): string =>
  join(root, 'geo/content/articles', `${id}.json`)

function edit(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(file, 'utf8')
  const edited = text.replaceAll(from, to)
  if (edited === text) throw new Error(`${file} does not say ${from}.`)
  writeFileSync(file, edited)
}

/** What may change between two builds, one after the other. */
const changes: Readonly<Record<string, (root: string) => void>> = {
  'an article more': addArticleMore,
  'an article changed': (root) =>
    edit(articleIn(root, 'invented-00012'), /"title": "/g, '"title": "Retold: '),
  'an article less': (root) => rmSync(articleIn(root, 'invented-00003')),
  'another name of a place': (root) =>
    edit(
      join(root, 'geo/content/gazetteer.json'),
      /("id":"invented-place-0000".*?"name":"[^"]+)/g,
      '$1 Town'
    ),
  'another template': (root) =>
    edit(join(root, 'src/pages/DocumentFrame.svelte'), '<footer>', '<footer id="end">')
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

describe('a build', () => {
  test('gives the same bytes again, wherever the project lies', { timeout: 600_000 }, () => {
    const first = built(copiedTo('first'))
    expect(Object.keys(first).length).toBeGreaterThan(100)
    expect(built(copiedTo('another/folder with a longer name'))).toEqual(first)
  })

  test('over one of before gives the same bytes as alone', { timeout: 1_800_000 }, () => {
    const root = copiedTo('again')
    addCorpus(root, { articles: 30, places: 60 })
    let before = built(root)
    for (const [what, change] of Object.entries(changes)) {
      change(root)
      const over = built(root)
      rmSync(join(root, 'dist'), { recursive: true })
      expect(over, what).toEqual(built(root))
      expect(over, what).not.toEqual(before)
      before = over
    }
  })
})
