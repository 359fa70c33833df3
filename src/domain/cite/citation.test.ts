import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sharing } from '../../words/sharing'
import type { AnchoredExcerpt, ArticleHead } from '../article'
import type { Place } from '../place'
import { apa } from './apa'
import { bibtex } from './bibtex'
import { cslItem, cslJson } from './csl-json'
import { keyOf, type Reference } from './reference'
import {
  articleReference,
  passageReference,
  placeReference,
  viewReference,
  type Citing
} from './references'
import { ris } from './ris'

const citing: Citing = {
  atlas: { title: 'An Atlas', publisher: null, version: '1.0.0+abc' },
  accessed: '2026-11-25',
  lang: 'en',
  made: null
}
const place = { id: 'mill-brook', name: 'Mill Brook', altNames: [] } as unknown as Place
const article: ArticleHead = {
  id: 'courier-1',
  title: 'Who left the league?',
  publisher: 'Courier',
  published: '2031-05-06',
  url: 'https://courier.example/a_b?c=1&d#e',
  lang: 'de',
  credit: null,
  places: []
}
const excerpt: AnchoredExcerpt = {
  id: 'courier-1-3',
  kind: 'body',
  text: 'They said “100 %” & left.',
  mentions: []
}
const URL_ = 'https://atlas.example/#place=mill-brook&names=en'

const OF_PLACE = placeReference(citing, place, {
  url: URL_,
  note: '7.4 km north-east of Ijevan',
  names: 'en'
})
const OF_ARTICLE = articleReference(citing, article, URL_)
const OF_PASSAGE = passageReference(citing, { article, excerpt }, URL_)
const OF_VIEW = viewReference(citing, 'Mill Brook on the map', URL_)

describe('a sentence for those who follow no style', () => {
  test.each([
    [
      OF_PLACE,
      `“Mill Brook”, 7.4 km north-east of Ijevan, An Atlas, data version 1.0.0+abc, ${URL_}, read on 25 November 2026.`
    ],
    [
      OF_ARTICLE,
      `“Who left the league?”, Courier, 6 May 2031, ${article.url}; quoted in An Atlas, data version 1.0.0+abc, ${URL_}, read on 25 November 2026.`
    ],
    [
      { ...OF_PASSAGE, publisher: null, url: null },
      `“${excerpt.text}” “Who left the league?”, 6 May 2031; quoted in An Atlas, data version 1.0.0+abc, ${URL_}, read on 25 November 2026.`
    ],
    [
      {
        ...OF_PLACE,
        accessed: null,
        issued: '2026-11-24',
        atlas: { ...OF_PLACE.atlas, url: null }
      },
      '“Mill Brook”, 7.4 km north-east of Ijevan, An Atlas, data version 1.0.0+abc, page of 24 November 2026.'
    ]
  ])('%#', (reference, sentence) => expect(sharing.cite.plain(reference)).toBe(sentence))
})

describe('APA', () => {
  test.each([
    [
      OF_PLACE,
      `Mill Brook. (n.d.). 7.4 km north-east of Ijevan. In An Atlas (Version 1.0.0+abc). Retrieved November 25, 2026, from ${URL_}`
    ],
    [
      { ...OF_VIEW, atlas: { ...OF_VIEW.atlas, publisher: 'The Maps Society' } },
      `The Maps Society. (n.d.). Mill Brook on the map [Map]. In An Atlas (Version 1.0.0+abc). Retrieved November 25, 2026, from ${URL_}`
    ],
    [
      OF_ARTICLE,
      `Courier. (2031, May 6). Who left the league? [Quoted in An Atlas (Version 1.0.0+abc), retrieved November 25, 2026, ${URL_}] ${article.url}`
    ],
    [
      { ...OF_PASSAGE, publisher: null },
      `Who left the league? (2031, May 6). “${excerpt.text}” [Quoted in An Atlas (Version 1.0.0+abc), retrieved November 25, 2026, ${URL_}] ${article.url}`
    ]
  ])('%#', (reference, entry) => expect(apa(reference)).toBe(entry))
})

describe('BibTeX', () => {
  test('gives others’ work its own author, date and address, and says where it was read', () => {
    expect(bibtex(OF_PASSAGE).split('\n')).toEqual([
      '@misc{an-atlas-courier-1-3,',
      '  title = {{Who left the league?}},',
      '  author = {{Courier}},',
      '  year = {2031},',
      '  month = may,',
      '  date = {2031-05-06},',
      '  langid = {de},',
      '  url = {https://courier.example/a_b?c=1&d#e},',
      '  urldate = {2026-11-25},',
      `  note = {“They said “100 \\%” \\& left.”. Quoted in An Atlas, version 1.0.0+abc, https://atlas.example/\\#place=mill-brook\\&names=en}`,
      '}',
      ''
    ])
  })

  test('opens again, whatever the texts are: braces pair, and nothing is left unescaped', () => {
    fc.assert(
      fc.property(anyReference, (reference) => {
        const text = bibtex(reference)
        let depth = 0
        for (const [character] of text.matchAll(/\\?./gs)) {
          if (character === '{') depth += 1
          else if (character === '}') depth -= 1
          expect(depth).toBeGreaterThanOrEqual(0)
        }
        expect(depth).toBe(0)
        const title = /^ {2}title = \{\{(.*)\}\},$/m.exec(text)?.[1] ?? ''
        expect(unescaped(title)).toBe(reference.title)
      })
    )
  })
})

describe('RIS', () => {
  test('is one record of tags, CRLF between them, that ends', () => {
    expect(ris(OF_PLACE)).toBe(
      [
        'TY  - ELEC',
        'ID  - an-atlas-mill-brook',
        'TI  - Mill Brook',
        'T2  - An Atlas',
        'LA  - en',
        'ET  - 1.0.0+abc',
        'N1  - 7.4 km north-east of Ijevan',
        `UR  - ${URL_}`,
        'Y2  - 2026/11/25/',
        'ER  - ',
        ''
      ].join('\r\n')
    )
  })

  test('opens again, whatever the texts are', () => {
    fc.assert(
      fc.property(anyReference, (reference) => {
        const lines = ris(reference).split('\r\n')
        expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([''])
        const tags = lines.map((line) => line.slice(0, 2))
        expect([tags[0], tags.at(-2), tags.filter((tag) => tag === 'TY').length]).toEqual([
          'TY',
          'ER',
          1
        ])
        const valueOf = (tag: string) => lines.find((line) => line.startsWith(tag))?.slice(6)
        expect(valueOf('TI')).toBe(reference.title.replace(/\s+/g, ' '))
        expect(valueOf('AB')).toBe(reference.quote?.replace(/\s+/g, ' '))
      })
    )
  })
})

describe('CSL-JSON', () => {
  test('has the names of the schema', () => {
    expect(JSON.parse(cslJson(OF_ARTICLE))).toEqual([
      {
        id: 'an-atlas-courier-1',
        type: 'article-newspaper',
        title: 'Who left the league?',
        language: 'de',
        'container-title': 'Courier',
        publisher: 'Courier',
        issued: { 'date-parts': [[2031, 5, 6]] },
        accessed: { 'date-parts': [[2026, 11, 25]] },
        URL: article.url,
        source: `An Atlas, version 1.0.0+abc, ${URL_}`
      }
    ])
  })

  test('opens again as it was', () => {
    fc.assert(
      fc.property(anyReference, (reference) => {
        expect(JSON.parse(cslJson(reference))).toEqual([cslItem(reference)])
      })
    )
  })
})

test('keys are of letters and digits alone', () => {
  expect(keyOf('Xəzər – Şuşa 3')).toBe('x-z-r-susa-3')
})

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.stringMatching(/^[{}\\$&#_%~^a-z “”]{1,40}$/)
)
const anyReference: fc.Arbitrary<Reference> = fc.record({
  kind: fc.constantFrom('place', 'article', 'passage', 'view'),
  key: fc.constant('key'),
  title: anyText.filter((text) => !/[\r\n]/.test(text)),
  lang: fc.constant('en'),
  publisher: fc.option(anyText),
  issued: fc.constantFrom(null, '2024-06-13'),
  url: fc.option(fc.webUrl({ withFragments: true })),
  quote: anyText,
  atlas: fc.record({
    title: anyText,
    publisher: fc.option(anyText),
    version: anyText,
    url: fc.option(fc.webUrl())
  }),
  accessed: fc.constantFrom(null, '2026-11-25')
})

const unescaped = (text: string): string =>
  text
    .replaceAll('\\textbackslash{}', '\u0000')
    .replaceAll('\\textasciitilde{}', '~')
    .replaceAll('\\textasciicircum{}', '^')
    .replace(/\\([{}$&#_%])/g, '$1')
    .replaceAll('\u0000', '\\')
