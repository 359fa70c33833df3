import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { formatFault } from '../../src/domain/fault'
import { languageOf, readSource } from './source-file'

const FOLDER = 'test/fixtures/import'
const read = (name: string, dropInvisible = false) =>
  readSource(name, readFileSync(`${FOLDER}/${name}`), dropInvisible)
const texts = (name: string): string[] => read(name).source?.blocks.map((block) => block.text) ?? []

describe('a file that cannot be used is named with its line and gives no article:', () => {
  test.each([
    ['empty.txt', /^empty\.txt:1: The file is empty/],
    ['only-spaces.txt', /^only-spaces\.txt:1: The file is empty/],
    ['picture.txt', /^picture\.txt:1: This is a picture, not text/],
    ['report.txt', /^report\.txt:1: This is a PDF, not text/],
    ['control-characters.txt', /^control-characters\.txt:3: The file holds control characters/],
    ['windows-1251.txt', /^windows-1251\.txt:1: .*not UTF-8.*save it as UTF-8/],
    ['utf-16.txt', /^utf-16\.txt:1: The file is saved as UTF-16/],
    ['doubly-encoded.txt', /^doubly-encoded\.txt:3: The letters “[ÐÑ].*wrong encoding/],
    ['no-article.html', /^no-article\.html:1: No article was found in this page/],
    ['page-named-text.txt', /^page-named-text\.txt:1: This is a web page\..*\.html/],
    ['script.txt', /^script\.txt:5: The text holds the HTML tag <script>/],
    ['markup-in-page.html', /^markup-in-page\.html:8: The text holds the HTML tag <script>/],
    [
      'zero-width.txt',
      /^zero-width\.txt:5: After “The first arm” stands a zero-width space \(U\+200B\)/
    ],
    [
      'right-to-left.txt',
      /^right-to-left\.txt:3: After “Armenia says ” stands a mark that turns the/
    ]
  ])('%s', (name, expected) => {
    const { source, faults } = read(name)
    expect(source).toBeUndefined()
    expect(faults.map(formatFault)).toEqual([expect.stringMatching(expected)])
  })

  test('5 MB of text', () => {
    const line = readFileSync(`${FOLDER}/posts.txt`)
    const bytes = Buffer.alloc(5_000_000, line)
    const { source, faults } = readSource('long.txt', bytes, false)
    expect(source).toBeUndefined()
    expect(faults.map(formatFault)).toEqual([
      'long.txt:1: The file has 5 MB; no article is longer than 0.3 MB. Save one article alone.'
    ])
  })
})

describe('readSource', () => {
  test('leaves invisible characters out when told to', () => {
    const { source, faults } = read('zero-width.txt', true)
    expect(faults).toEqual([])
    expect(source?.text).toContain('The first armenian post')
  })

  test('takes a plain text as its file is, byte order mark aside', () => {
    const { source } = readSource(
      'a.txt',
      Buffer.from('\ufeffA headline\n\nArmenia said so.\n'),
      false
    )
    expect(source?.blocks[0]?.text).toBe('A headline')
    const bytes = Buffer.from('\ufeffA headline\n\nArmenia said so.\n')
    expect(source?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  test('finds the article of a saved page, its links and scripts left behind', () => {
    expect(texts('saved-page.html')).toEqual([
      'New posts on an old line',
      'Border posts now stand between Armenia’s north-east and Azerbaijan.',
      'A post near Kirants, Armenia. Photo: Example',
      'Surveyors from Armenia and Azerbaijan have set the last posts of the first stretch, the government in Yerevan said on Monday. The work took six weeks, and nobody was hurt while it lasted.',
      'What Moscow says',
      'Russia was not asked. “We have taken note,” a spokesman for the Kremlin said, and he did not wish to say more about a process in which his country had once hoped to play the leading part.'
    ])
  })

  test('keeps a page’s own address, language and lines', () => {
    const { source } = read('saved-page.html')
    expect(source?.url).toBe('https://news.example/posts')
    expect(source?.lang).toBe('en')
    expect(source?.blocks.map((block) => block.lines.map((each) => each.line))).toEqual([
      [12],
      [13],
      [14],
      [15, 16],
      [17],
      [18, 19]
    ])
  })

  test('reads a page in the encoding that it names', () => {
    const page =
      '<html lang="ru"><head><meta charset="windows-1251"></head><body><article><h1>A</h1><p>' +
      'B'.repeat(200) +
      '. '
    const bytes = Buffer.concat([Buffer.from(page, 'latin1'), Buffer.from([0xc0, 0xf0, 0xec])])
    expect(readSource('a.html', bytes, false).source?.text).toContain('Арм')
  })

  test('drops the marks of Markdown and keeps what they say', () => {
    const { source } = read('article.md')
    expect(source?.blocks.map(({ text, hint }) => [hint, text])).toEqual([
      ['headline', 'New posts on an old line'],
      [undefined, 'Border posts now stand between Armenia and Azerbaijan.'],
      ['caption', "Armenia's northernmost post"],
      ['subheading', 'What Moscow says'],
      [undefined, 'Russia was not asked. The Kremlin has taken note.']
    ])
    expect(source?.blocks[1]?.lines).toEqual([{ at: 0, line: 7 }])
  })

  test.each([
    ['Հայաստանը և Ադրբեջանը', 'hy'],
    ['Армения и Азербайджан', 'ru'],
    ['Ermənistan və Azərbaycan', 'az'],
    ['Armenia and Azerbaijan', 'en']
  ])('takes “%s” for %s', (text, lang) => {
    expect(languageOf(text)).toBe(lang)
  })
})
