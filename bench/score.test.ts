import { readFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import type { Article } from '../src/domain/article'
import type { Draft } from '../geo/import/draft'
import { differencesOf, foundIn, scoresOf, truthOf } from './score'

const article = JSON.parse(readFileSync('test/fixtures/mentions/sammitsiz.json', 'utf8')) as Article

describe('the bench', () => {
  const truth = truthOf(article)

  test('gives the truth itself full marks', () => {
    for (const { inTruth, found, right, acceptedWrong } of scoresOf(truth, truth)) {
      expect([found, right, acceptedWrong]).toEqual([inTruth, inTruth, 0])
    }
  })

  test('counts a mention of another place, range or kind as missed and as wrong', () => {
    const text = 'Russia went.'
    const draft = (end: number, place: string): Draft => ({
      title: '',
      credit: null,
      sentences: [
        {
          text,
          kind: 'body',
          kindOrElse: [],
          line: 1,
          found: [
            { start: 0, end, candidates: [{ places: [place], how: 'name', confidence: 0.99 }] }
          ]
        }
      ]
    })
    const right = foundIn(draft(6, 'russia'))
    expect(differencesOf(right, foundIn(draft(6, 'russia')))).toEqual({ missed: [], wrong: [] })
    for (const other of [draft(6, 'turkey'), draft(11, 'russia')]) {
      const { missed, wrong } = differencesOf(right, foundIn(other))
      expect([missed.length, wrong.length]).toEqual([1, 1])
      expect(scoresOf(right, foundIn(other)).at(-1)?.acceptedWrong).toBe(1)
    }
  })

  test('stays at its aims on the test texts, and accepts nothing wrong unasked', () => {
    const { stdout } = spawnSync(
      process.execPath,
      ['node_modules/tsx/dist/cli.mjs', 'bench/mentions.ts'],
      {
        encoding: 'utf8'
      }
    )
    const rows = stdout.split('\n').map((row) => row.trim().split(/\s{2,}/))
    const row = (kind: string): number[] =>
      (rows.find((each) => each[0] === kind) ?? []).slice(1).map(Number)
    for (const [kind, precision, recall] of [
      ['name', 0.98, 0.98],
      ['demonym', 0.98, 0.98],
      ['metonym', 0.98, 0.98],
      ['description', 0.9, 0.8]
    ] as const) {
      const numbers = row(kind)
      expect(numbers[3]).toBeGreaterThanOrEqual(precision)
      expect(numbers[4]).toBeGreaterThanOrEqual(recall)
      expect(numbers[6]).toBe(0)
    }
  }, 60_000)
})
