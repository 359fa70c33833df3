import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Fault } from '../../src/domain/fault'
import { checkAll } from './all-faults'
import { checkAgainstText } from './check-articles'
import { ARTICLES, GAZETTEER, LAYERS, OUT, readProject, SITE } from '../read'
import { SMALL_ROOT, SMALL_TODAY, smallProject } from '../../test/support/small-atlas'

/** The article that most of the rules are broken in. */
const ARTICLE = 'bulletin-2031-05-04'
const FILE = `${ARTICLES}/${ARTICLE}.json`
let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-check-'))
  cpSync(SMALL_ROOT, root, { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function faults(): Fault[] {
  return [...checkAll(readProject(root), SMALL_TODAY).faults]
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

test('data that keep the rules have no fault', () => {
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
      FILE,
      '"place":"upton"',
      '"place":"uptown"',
      /"uptown" is no place of the gazetteer\. Correct the id/,
      '"uptown"'
    ],
    [
      'a quote that is not in the text',
      FILE,
      '"exact":"Upton"',
      '"exact":"Updon"',
      /"Updon" is not found in the excerpt's text\. Copy it/,
      '"Updon"'
    ],
    [
      'a quote that matches twice',
      FILE,
      '"exact":"Upland","prefix":"","suffix":"\'s"',
      '"exact":"Upland","prefix":"","suffix":""',
      /matches more than once\. Lengthen/,
      ''
    ],
    [
      'an excerpt without a mention',
      FILE,
      /"text": "Flags of Lakeland and the Harbour League in Upton",\n\s+"mentions": \[\n(.*\n){3}\s+\]/,
      '"text": "Flags of Lakeland and the Harbour League in Upton",\n      "mentions": []',
      /mentions no place\. Add the mention/,
      '"mentions": []'
    ],
    [
      'a participation in nothing',
      GAZETTEER,
      '"memberOf":["harbour-league"],"participation":"frozen"',
      '"memberOf":[],"participation":"frozen"',
      /"upland" has a "participation" and is a member of nothing\. Name its group/,
      '"participation":"frozen"'
    ],
    [
      'a kind that is not one',
      FILE,
      '"kind": "standfirst"',
      '"kind": "lead"',
      /must be one of headline/,
      '"lead"'
    ],
    [
      'an id that is used twice',
      FILE,
      `"id": "${ARTICLE}-2"`,
      `"id": "${ARTICLE}-1"`,
      /used twice/,
      ''
    ],
    [
      'an id of another article',
      FILE,
      `"id": "${ARTICLE}-2"`,
      '"id": "other-2"',
      /must be "bulletin-2031-05-04-" and a number/,
      '"other-2"'
    ],
    [
      'too many quoted words',
      FILE,
      '"credit"',
      '"quotedWordsLimit": 10,\n  "credit"',
      /"quotedWordsLimit" allows 10\. Take excerpts out/,
      'quotedWordsLimit'
    ],
    [
      'a date that is none',
      FILE,
      '"published": "2031-05-04"',
      '"published": "4 May"',
      /ISO date such as 2024-06-13/,
      '"4 May"'
    ],
    [
      'a day that the calendar lacks',
      FILE,
      '"published": "2031-05-04"',
      '"published": "2031-13-45"',
      /date of the calendar/,
      '2031-13-45'
    ],
    [
      'an address that runs script',
      FILE,
      '"url": "https:',
      '"url": "javascript:',
      /begins with https/,
      'javascript:'
    ],
    [
      'a key that is not known',
      FILE,
      '"lang": "en"',
      '"lang": "en",\n  "autor": "x"',
      /autor/,
      'autor'
    ],
    [
      'a key that stands twice',
      FILE,
      '"lang": "en"',
      '"lang": "en",\n  "lang": "de"',
      /"lang" stands twice/,
      '"lang": "de"'
    ],
    ['text that is not JSON', FILE, '"lang": "en",', '"lang": "en"', /not JSON/, '"credit"'],
    [
      'a place out of order',
      GAZETTEER,
      '"id":"upton"',
      '"id":"aaa"',
      /"aaa" stands after "upland"\. Sort/,
      '"id":"aaa"'
    ],
    [
      'a relation to nowhere',
      GAZETTEER,
      '"within":"upton"',
      '"within":"uptown"',
      /"within" of "assembly-house" names "uptown"/,
      '"uptown"'
    ],
    [
      'a longitude beyond 180',
      GAZETTEER,
      '"lng":171.95',
      '"lng":451.71',
      /between -180 and 180/,
      '451.71'
    ],
    [
      'a language that is none',
      GAZETTEER,
      '"lang":"hyw"',
      '"lang":"Armenian!"',
      /BCP 47/,
      'Armenian!'
    ],
    [
      'a layer without a source',
      LAYERS,
      '"sources":["points"]',
      '"sources":[]',
      /names no source/,
      '"sources":[]'
    ],
    [
      'a source without a licence',
      LAYERS,
      '"sources":["points"]',
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
    change(FILE, '"exact":"Harbour League"', '"exact":"the Harbour League"')
    change(
      FILE,
      '"exact":"the Harbour League","prefix":"","suffix":""}}',
      '"exact":"the Harbour League","prefix":"","suffix":""}},\n        {"place":"lakeland","how":"name","quote":{"exact":"leave the","prefix":"","suffix":""}}'
    )
    expect(faults()).toEqual([
      {
        file: FILE,
        line: lineWith(FILE, 'leave the","prefix'),
        message: expect.stringMatching(/"leave the" overlaps another mention\. Shorten/) as string
      }
    ])
  })

  test('a place that nothing draws', () => {
    writeFileSync(
      join(root, OUT, 'line-sections.geojson'),
      '{"type":"FeatureCollection","features":[\n\n]}\n'
    )
    expect(faults().map((fault) => fault.message)).toEqual([
      expect.stringMatching(/Nothing draws "ridge-line-north"\. Give it a "point"/),
      expect.stringMatching(/Nothing draws "ridge-line-south"\. Give it a "point"/)
    ])
  })

  test('a layer that there is not', () => {
    change(GAZETTEER, '"layer":"capital"', '"layer":"kapital"')
    expect(faults()[0]?.message).toMatch(
      /names "kapital", which is no layer of geo\/content\/layers/
    )
  })

  test.each([
    [
      'a place',
      '"place": "harbour-league"',
      '"place": "harbor-league"',
      /“Who is in the Harbour League\?”: "harbor-league" is no place/
    ],
    ['an excerpt', `${ARTICLE}-3"`, `${ARTICLE}-999"`, /"bulletin-2031-05-04-999" is no excerpt/],
    ['no answer', `${ARTICLE}-3"`, `${ARTICLE}-4"`, /-4 does not mention "harbour-league"/],
    ['a distance', '["ridge-line"', '["ridge"', /"ridge" is no place/]
  ])('what the page offers at first: %s', (_, from, to, message) => {
    change(SITE, from, to)
    expect(faults().map((fault) => fault.message)).toEqual([expect.stringMatching(message)])
    expect(faults()[0]?.line).toBeGreaterThan(1)
  })

  test('words beyond the limit that the site sets for all', () => {
    change(SITE, '"firstView"', '"quotedWordsLimit": 10,\n  "firstView"')
    expect(faults().map((fault) => fault.message)).toEqual([
      expect.stringMatching(/"quotedWordsLimit" allows 10/),
      expect.stringMatching(/"quotedWordsLimit" allows 10/)
    ])
  })

  test('a missing file', () => {
    rmSync(join(root, LAYERS))
    expect(faults()).toContainEqual({
      file: LAYERS,
      line: 1,
      message: 'The file is missing. Put it back.'
    })
  })

  test('all faults together, not only the first', () => {
    change(FILE, '"place":"upton"', '"place":"uptown"')
    change(GAZETTEER, '"within":"upton"', '"within":"upper-town"')
    expect(faults()).toHaveLength(2)
  })

  test('one id that leads nowhere once, wherever it stands', () => {
    change(FILE, '"place":"upton"', '"place":"uptown"')
    change(GAZETTEER, '"within":"upton"', '"within":"uptown"')
    expect(faults().map((fault) => fault.message)).toEqual([
      expect.stringMatching(/"uptown".*\(The same at .*bulletin-2031-05-04\.json:\d+\.\)$/)
    ])
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
        value: { ...smallProject.articles[0]!.article.value, excerpts: [] },
        lineOf: () => 3
      }
    }
    expect(checkAgainstText(file, 'other', 'f'.repeat(64))[0]).toMatchObject({
      line: 3,
      message: expect.stringMatching(/SHA-256/) as string
    })
  })
})
