import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Fault } from '../../src/domain/fault'
import { buildAtlas } from '../compile/atlas'
import { checkProject } from './check'
import { checkAgainstText } from './check-articles'
import { readProject } from '../read'

const DATA = [
  'geo/content/gazetteer.json',
  'geo/content/layers.json',
  'geo/content/site.json',
  'geo/sources/sources.json',
  'geo/content/articles',
  'geo/out'
]
const DW = 'geo/content/articles/dw-2024-06-13.json'
let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-check-'))
  for (const path of DATA) cpSync(path, join(root, path), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function faults(): Fault[] {
  const { project, faults: unread } = readProject(root)
  return [...unread, ...checkProject(project), ...buildAtlas(project).faults]
}

function change(file: string, from: string | RegExp, to: string): void {
  const path = join(root, file)
  const before = readFileSync(path, 'utf8')
  const after = before.replace(from, to)
  expect(after, 'the change must change something').not.toBe(before)
  writeFileSync(path, after)
}

const lineWith = (file: string, text: string): number =>
  readFileSync(join(root, file), 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(text)) + 1

test('the data as it stands has no fault', () => {
  expect(faults()).toEqual([])
})

describe('a broken rule is named with file, line and mend:', () => {
  const RULES: [
    rule: string,
    file: string,
    from: string | RegExp,
    to: string,
    said: RegExp,
    on: string
  ][] = [
    [
      'a mention of an unknown place',
      DW,
      '"place":"yerevan"',
      '"place":"jerevan"',
      /"jerevan" is no place of the gazetteer\. Correct the id/,
      '"jerevan"'
    ],
    [
      'a quote that is not in the text',
      DW,
      '"exact":"Yerevan"',
      '"exact":"Erevan"',
      /"Erevan" is not found in the excerpt's text\. Copy it/,
      '"Erevan"'
    ],
    [
      'a quote that matches twice',
      DW,
      '"exact":"Armenia","prefix":"","suffix":"\'s"',
      '"exact":"Armenia","prefix":"","suffix":""',
      /matches more than once\. Lengthen/,
      ''
    ],
    [
      'an excerpt without a mention',
      DW,
      /"text": "Protests in Yerevan",\n\s+"mentions": \[\n.*\n\s+\]/,
      '"text": "Protests in Yerevan",\n      "mentions": []',
      /mentions no place\. Add the mention/,
      '"mentions": []'
    ],
    [
      'a participation in nothing',
      'geo/content/gazetteer.json',
      '"memberOf":["csto"],"participation":"frozen"',
      '"memberOf":[],"participation":"frozen"',
      /"armenia" has a "participation" and is a member of nothing\. Name its group/,
      '"participation":"frozen"'
    ],
    [
      'a kind that is not one',
      DW,
      '"kind": "standfirst"',
      '"kind": "lead"',
      /must be one of headline/,
      '"lead"'
    ],
    [
      'an id that is used twice',
      DW,
      '"id": "dw-2024-06-13-2"',
      '"id": "dw-2024-06-13-1"',
      /used twice/,
      ''
    ],
    [
      'an id of another article',
      DW,
      '"id": "dw-2024-06-13-2"',
      '"id": "other-2"',
      /must be "dw-2024-06-13-" and a number/,
      '"other-2"'
    ],
    [
      'too many quoted words',
      DW,
      '"credit"',
      '"quotedWordsLimit": 10,\n  "credit"',
      /"quotedWordsLimit" allows 10\. Take excerpts out/,
      'quotedWordsLimit'
    ],
    [
      'a date that is none',
      DW,
      '"published": "2024-06-13"',
      '"published": "13 June"',
      /ISO date such as 2024-06-13/,
      '"13 June"'
    ],
    [
      'a day that the calendar lacks',
      DW,
      '"published": "2024-06-13"',
      '"published": "2024-13-45"',
      /date of the calendar/,
      '2024-13-45'
    ],
    [
      'an address that runs script',
      DW,
      '"url": "https:',
      '"url": "javascript:',
      /begins with https/,
      'javascript:'
    ],
    [
      'a key that is not known',
      DW,
      '"lang": "en"',
      '"lang": "en",\n  "autor": "x"',
      /autor/,
      'autor'
    ],
    [
      'a key that stands twice',
      DW,
      '"lang": "en"',
      '"lang": "en",\n  "lang": "de"',
      /"lang" stands twice/,
      '"lang": "de"'
    ],
    ['text that is not JSON', DW, '"lang": "en",', '"lang": "en"', /not JSON/, '"credit"'],
    [
      'a place out of order',
      'geo/content/gazetteer.json',
      '"id":"yerevan"',
      '"id":"aaa"',
      /"aaa" stands after "ukraine"\. Sort/,
      '"id":"aaa"'
    ],
    [
      'a relation to nowhere',
      'geo/content/gazetteer.json',
      '"within":"yerevan"',
      '"within":"jerevan"',
      /"within" of "national-assembly" names "jerevan"/,
      '"jerevan"'
    ],
    [
      'a longitude beyond 180',
      'geo/content/gazetteer.json',
      '"lng":45.171',
      '"lng":451.71',
      /between -180 and 180/,
      '451.71'
    ],
    [
      'a language that is none',
      'geo/content/gazetteer.json',
      '"lang":"hyw"',
      '"lang":"Armenian!"',
      /BCP 47/,
      'Armenian!'
    ],
    [
      'a layer without a source',
      'geo/content/layers.json',
      '"sources":["geonames"]',
      '"sources":[]',
      /names no source/,
      '"sources":[]'
    ],
    [
      'a source without a licence',
      'geo/content/layers.json',
      '"sources":["geonames"]',
      '"sources":["somewhere"]',
      /"somewhere", which .* licence is unknown\. Add it/,
      '"somewhere"'
    ]
  ]
  test.each(RULES)('%s', (_rule, file, from, to, said, on) => {
    change(file, from, to)
    const found = faults().filter((fault) => said.test(fault.message))
    expect(found.length, JSON.stringify(faults(), null, 1)).toBeGreaterThan(0)
    expect(found[0]?.file).toBe(file)
    if (on !== '') expect(found.map((fault) => fault.line)).toContain(lineWith(file, on))
  })

  test('mentions that overlap', () => {
    change(
      DW,
      '"exact":"Armenian","prefix":"","suffix":""',
      '"exact":"Armenian PM","prefix":"","suffix":""'
    )
    change(
      DW,
      '"exact":"Armenian PM","prefix":"","suffix":""}}',
      '"exact":"Armenian PM","prefix":"","suffix":""}},\n        {"place":"russia","how":"name","quote":{"exact":"PM declares","prefix":"","suffix":""}}'
    )
    expect(faults()).toEqual([
      {
        file: DW,
        line: lineWith(DW, 'PM declares","prefix'),
        message: expect.stringMatching(/"PM declares" overlaps another mention\. Shorten/) as string
      }
    ])
  })

  test('a place that nothing draws', () => {
    writeFileSync(
      join(root, 'geo/out/karabakh.geojson'),
      '{"type":"FeatureCollection","features":[]}\n'
    )
    expect(faults().map((fault) => fault.message)).toEqual([
      expect.stringMatching(/Nothing draws "nagorno-karabakh"\. Give it a "point"/)
    ])
  })

  test('a layer that there is not', () => {
    change('geo/content/gazetteer.json', '"layer":"yerevan"', '"layer":"jerevan"')
    expect(faults()[0]?.message).toMatch(
      /names "jerevan", which is no layer of geo\/content\/layers/
    )
  })

  test.each([
    ['a place', '"place": "csto"', '"place": "cstu"', /“Who is in the CSTO\?”: "cstu" is no place/],
    ['an excerpt', 'dw-2024-06-13-3"', 'dw-2024-06-13-999"', /"dw-2024-06-13-999" is no excerpt/],
    ['no answer', 'dw-2024-06-13-3"', 'dw-2024-06-13-14"', /-14 does not mention "csto"/],
    ['a distance', '["armenia-azerbaijan-border"', '["border"', /"border" is no place/]
  ])('what the page offers at first: %s', (_, from, to, message) => {
    change('geo/content/site.json', from, to)
    expect(faults().map((fault) => fault.message)).toEqual([expect.stringMatching(message)])
    expect(faults()[0]?.line).toBeGreaterThan(1)
  })

  test('words beyond the limit that the site sets for all', () => {
    change('geo/content/site.json', '"firstView"', '"quotedWordsLimit": 10,\n  "firstView"')
    expect(faults().map((fault) => fault.message)).toEqual([
      expect.stringMatching(/"quotedWordsLimit" allows 10/),
      expect.stringMatching(/"quotedWordsLimit" allows 10/)
    ])
  })

  test('a missing file', () => {
    rmSync(join(root, 'geo/content/layers.json'))
    expect(faults()).toContainEqual({
      file: 'geo/content/layers.json',
      line: 1,
      message: 'The file is missing. Put it back.'
    })
  })

  test('all faults together, not only the first', () => {
    change(DW, '"place":"yerevan"', '"place":"jerevan"')
    change('geo/content/gazetteer.json', '"within":"yerevan"', '"within":"jerevan"')
    expect(faults()).toHaveLength(2)
  })
})

describe('an excerpt is held to its article’s text', () => {
  const article = (sentences: string[], text: string): ReturnType<typeof checkAgainstText> => {
    const value = {
      id: 'a',
      title: 'A',
      publisher: null,
      published: '2024-06-13',
      url: null,
      lang: 'en',
      credit: null,
      sha256: createHash('sha256').update(text).digest('hex'),
      excerpts: sentences.map((sentence, at) => ({
        id: `a-${at + 1}`,
        kind: 'body' as const,
        text: sentence,
        mentions: []
      }))
    }
    return checkAgainstText(
      { file: 'a.json', article: { value, lineOf: () => 7 } },
      text,
      value.sha256
    )
  }

  test('white space folded, nothing else', () => {
    expect(article(['One two.', 'Three.'], 'One\u00a0two.\n Three.')).toEqual([])
    expect(article(["It's"], 'It’s')[0]?.message).toMatch(/not verbatim/)
  })

  test('in the article’s order', () => {
    expect(article(['Three.', 'One two.'], 'One two. Three.')[0]?.message).toMatch(/stands earlier/)
  })

  test('and to the very text that it was made from', () => {
    const file = {
      file: 'a.json',
      article: {
        value: { ...readProject('.').project.articles[0]!.article.value, excerpts: [] },
        lineOf: () => 3
      }
    }
    expect(checkAgainstText(file, 'other', 'f'.repeat(64))[0]).toMatchObject({
      line: 3,
      message: expect.stringMatching(/SHA-256/) as string
    })
  })
})
