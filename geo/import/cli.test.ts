import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { formatArticle } from '../validate/article-text'
import { longTest, samplesOf } from '../../test/support/long'
import { ARTICLES, GAZETTEER, LAYERS, PLACE_WORDS } from '../read'
import type { Place } from '../../src/domain/place'
import type { PlaceWords } from './place-words'
import type { FiledArticle } from './filed-article'

const FIXTURES = resolve('test/fixtures/import')
const TSX = resolve('node_modules/tsx/dist/cli.mjs')
const CLI = resolve('geo/import/cli.ts')

/** What the texts name; a place that the gazetteer gains later raises no question in them. */
const NAMED = [
  'armenia',
  'armenia-azerbaijan-border',
  'azerbaijan',
  'csto',
  'kazakhstan',
  'russia',
  'yerevan'
]

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-'))
  mkdirSync(join(root, ARTICLES), { recursive: true })
  const places = contentOf<Place>(GAZETTEER).filter(({ id }) => NAMED.includes(id))
  expect(places.map(({ id }) => id)).toEqual(NAMED)
  put(
    GAZETTEER,
    places.map((place) => ({ ...place, seeAlso: [] }))
  )
  const words = contentOf<PlaceWords>(PLACE_WORDS)
  put(
    PLACE_WORDS,
    words.filter(({ place }) => NAMED.includes(place))
  )
  cpSync(LAYERS, join(root, LAYERS))
})
const contentOf = <T>(file: string): T[] => JSON.parse(readFileSync(file, 'utf8')) as T[]
const put = (file: string, value: unknown): void =>
  writeFileSync(join(root, file), JSON.stringify(value))
afterEach(() => rmSync(root, { recursive: true }))

function article(
  args: readonly string[],
  input = ''
): { code: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, [TSX, CLI, ...args], {
    cwd: root,
    input,
    encoding: 'utf8'
  })
  return { code: done.status, out: done.stdout, err: done.stderr }
}
const importOf = (name: string, ...more: string[]) =>
  article(['import', join(FIXTURES, name), '--date', '2024-09-04', ...more])
const written = (): string[] => readdirSync(join(root, ARTICLES))
const filed = (id: string): string => readFileSync(join(root, ARTICLES, `${id}.json`), 'utf8')

describe('npm run article', () => {
  test('imports, reviews through a pipe, and leaves a file without questions', () => {
    const imported = importOf('posts.txt', '--publisher', 'Example')
    expect(imported.err).toBe('')
    expect(imported.out).toContain('2 questions open.')
    const reviewed = article(['review', 'posts'], '\n\n')
    expect(reviewed.out).toContain('[The two sides] will go on in spring.')
    expect(reviewed.out).toContain('No question open. Next: npm run check')
    const text = filed('posts')
    const file = JSON.parse(text) as FiledArticle
    expect(file).not.toHaveProperty('review')
    expect(file.publisher).toBe('Example')
    expect(formatArticle(file)).toBe(text)
  }, 30_000)

  longTest(
    'keeps each answer when the review stops half way',
    () => {
      importOf('posts.txt')
      const { out } = article(['review', 'posts'], '\nq\n')
      expect(out).toContain('1 question still open.')
      expect((JSON.parse(filed('posts')) as FiledArticle).review?.questions).toHaveLength(1)
    },
    30_000
  )

  test.each(
    samplesOf([
      ['an empty file', 'empty.txt', [], /empty\.txt:1: The file is empty/],
      ['a text without a place', 'no-place.txt', [], /no-place\.txt:1: The text names no place/],
      [
        'a date in the future',
        'posts.txt',
        ['--date', '2999-01-01'],
        /--date: 2999-01-01 lies in the/
      ],
      ['a file that is not there', 'nothing.txt', [], /nothing\.txt:1: There is no such file/]
    ])
  )(
    'writes nothing for %s',
    (_, name, more, expected) => {
      const { code, err } = importOf(name, ...more)
      expect(code).toBe(1)
      expect(err).toMatch(expected)
      expect(err).toContain('Nothing was written.')
      expect(written()).toEqual([])
    },
    30_000
  )

  longTest(
    'refuses an id that another article has',
    () => {
      importOf('posts.txt')
      const before = filed('posts')
      const { code, err } = importOf('another-article.txt', '--id', 'posts')
      expect(code).toBe(1)
      expect(err).toMatch(
        /another-article\.txt:1: There is an article with the id "posts" .* --id and another id/
      )
      expect(filed('posts')).toBe(before)
    },
    30_000
  )

  longTest(
    'refuses to merge into a file whose mentions overlap, and names the line',
    () => {
      cpSync(join(FIXTURES, 'overlapping-mentions.json'), join(root, ARTICLES, 'posts.json'))
      const before = filed('posts')
      const { code, err } = importOf('posts.txt')
      expect(code).toBe(1)
      expect(err).toMatch(/geo\/content\/articles\/posts\.json:17: .*overlaps another mention/)
      expect(filed('posts')).toBe(before)
    },
    30_000
  )

  longTest(
    'saves the words of a page where it is told to',
    () => {
      const folder = join(root, 'texts')
      const { code } = importOf('saved-page.html', '--save-text', folder)
      expect(code).toBe(0)
      const words = readFileSync(join(folder, 'saved-page.txt'), 'utf8')
      const file = JSON.parse(filed('saved-page')) as FiledArticle
      for (const excerpt of file.excerpts) expect(words).toContain(excerpt.text)
      expect(
        file.excerpts.flatMap((each) => each.mentions.map((mention) => mention.place))
      ).not.toContain('kazakhstan')
      expect(existsSync(join(root, ARTICLES, 'saved-page.json.new'))).toBe(false)
    },
    30_000
  )

  longTest(
    'explains each command',
    () => {
      const { code, out, err } = article(['review', '--help'])
      expect([code, err]).toEqual([0, ''])
      expect(out).toContain('take the last answer back')
    },
    30_000
  )

  longTest(
    'says plainly why a file cannot be written',
    () => {
      const folder = join(root, 'a-file')
      writeFileSync(folder, '')
      const { code, err } = importOf('saved-page.html', '--save-text', folder)
      expect(code).toBe(1)
      expect(err).toMatch(/a-file\S* is a file, (?:where a folder is needed|not a folder)\. Name /)
      expect(err).not.toContain('    at ')
    },
    30_000
  )

  test('says how it is used when it is not understood', () => {
    const { code, err } = article(['improt', 'a.txt'])
    expect(code).toBe(1)
    expect(err).toContain('npm run article -- import FILE')
  }, 30_000)

  longTest(
    'names an option that it does not know',
    () => {
      const { code, err } = importOf('posts.txt', '--pulbisher', 'DW')
      expect(code).toBe(1)
      expect(err).toContain('--pulbisher')
      expect(err).not.toContain('    at ')
    },
    30_000
  )
})
