import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildCommands, type Commands } from './support/commands'
import { isHalfWritten, stateOf, without, type FolderState } from './support/content-state'
import { practiceAtlas } from './support/practice-atlas'

/**
 * Commands are ended at each step of their writing. Whatever the moment, each file is as it was or as it
 * was to be, and the same command goes on from there to the same end.
 */
const TEXT = resolve('test/fixtures/editing/road-at-mill-brook.txt')

let home = ''
let commands: Commands
const folder = (name: string): string => join(home, name)
const fresh = (from: string): string => {
  const root = mkdtempSync(folder('run-'))
  cpSync(folder(from), root, { recursive: true })
  return root
}

const IMPORT = `npm run article -- import ${TEXT} --publisher "The Practice Courier" --date 2021-05-25 --save-text texts`
const REVIEW = 'npm run article -- review road-at-mill-brook'
const OUT = 'npm run article -- out road-at-mill-brook-1'
const ADD = 'npm run place -- add Ashford'
const LINE = JSON.stringify({
  type: 'Feature',
  properties: { source: 'Made up for tests', licence: 'CC0', accuracy: '1 km' },
  geometry: {
    type: 'LineString',
    coordinates: [
      [170.4, 44.4],
      [170.6, 44.5]
    ]
  }
})
const ADDING = ['', 'town', 'mentioned', '', 'A survey', 'line.geojson', 'upland', '']
const REVIEWING = ['k', 'k', '']

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'atlas-ended-'))
  commands = await buildCommands('article', 'place')
  practiceAtlas(folder('fresh'))
  writeFileSync(join(folder('fresh'), 'line.geojson'), LINE)
  cpSync(folder('fresh'), folder('imported'), { recursive: true })
  const { said, code } = await commands.run(folder('imported'), IMPORT)
  expect(said).toContain('Next: npm run article -- review')
  expect(code).toBe(0)
}, 120_000)
afterAll(() => {
  commands.remove()
  rmSync(home, { recursive: true, force: true })
})

const COMMANDS: readonly [name: string, from: string, typed: string, replies: readonly string[]][] =
  [
    ['import', 'fresh', IMPORT, []],
    ['review', 'imported', REVIEW, REVIEWING],
    ['out', 'imported', OUT, []],
    ['place add', 'fresh', ADD, ADDING]
  ]

/** The states through which a command leads: as it was, after each reply that it saves, as it ends. */
async function waypoints(
  from: string,
  typed: string,
  replies: readonly string[]
): Promise<FolderState[]> {
  const states = [stateOf(folder(from))]
  for (let count = typed === REVIEW ? 1 : replies.length; count <= replies.length; count += 1) {
    const root = fresh(from)
    await commands.run(root, typed, { replies: replies.slice(0, count) })
    states.push(stateOf(root))
  }
  return states
}

describe.each(COMMANDS)('%s, ended at any step of its writing', (_, from, typed, replies) => {
  let states: FolderState[] = []
  let copies = ''
  const steps = (): string[] =>
    readdirSync(copies).sort((one, other) => parseInt(one) - parseInt(other))
  beforeAll(async () => {
    states = await waypoints(from, typed, replies)
    copies = mkdtempSync(folder('copies-'))
    const root = fresh(from)
    await commands.run(root, typed, { replies, stop: `copy:${copies}` })
    expect(stateOf(root)).toEqual(states.at(-1))
  }, 300_000)

  test('leaves each file old or new', () => {
    const writings = steps().filter((name) => name.endsWith('-write'))
    expect(writings.length).toBeGreaterThan(0)
    expect(steps().length).toBeGreaterThanOrEqual(4 * writings.length)
    for (const step of steps()) {
      for (const [path, text] of without(stateOf(join(copies, step)))) {
        const allowed = states.map((state) => state.get(path))
        expect(allowed.includes(text), `${path} at ${step}`).toBe(true)
        if (/\.(?:geo)?json$/.test(path)) expect(() => JSON.parse(text) as unknown).not.toThrow()
      }
    }
  })

  test('goes on where it was, once it was killed in the midst of a file', async () => {
    for (const step of steps().filter((name) => name.endsWith('-write'))) {
      const root = fresh(from)
      const { signal } = await commands.run(root, typed, {
        replies,
        stop: `kill:${parseInt(step)}`
      })
      expect(signal).toBe('SIGKILL')
      const killed = stateOf(root)
      expect([...killed]).toEqual([...stateOf(join(copies, step))])
      expect([...killed.keys()].some(isHalfWritten)).toBe(true)
      const taken = states.findLastIndex((state) => isSame(state, without(killed)))
      await commands.run(root, typed, { replies: replies.slice(Math.max(taken, 0)) })
      expect([...stateOf(root)]).toEqual([...states.at(-1)!])
    }
  }, 300_000)

  test.each([
    ['a disk that cannot be written to', 'EROFS:1', /cannot be written to/],
    ['a full disk', 'ENOSPC:2', /the disk is full/]
  ])(
    'says of %s a plain sentence, and every file stays whole',
    async (__, stop, sentence) => {
      const root = fresh(from)
      const before = stateOf(root)
      const { said, code } = await commands.run(root, typed, { replies, stop })
      expect(code).toBe(1)
      expect(said).toMatch(sentence)
      expect(said).not.toMatch(/^\s+at |node:internal/m)
      expect([...stateOf(root)]).toEqual([...before])
    },
    60_000
  )
})

const isSame = (one: FolderState, other: FolderState): boolean =>
  JSON.stringify([...one]) === JSON.stringify([...other])
