import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fixtureLexicon } from '../../bench/fixture-lexicon'
import { decode } from '../../src/app/url/codec'
import { edit, edited } from '../../test/support/edited-text'
import { checkExcerptNumbers } from '../validate/check-ids'
import { draftArticle } from './draft'
import { acceptedPart, type FiledArticle } from './filed-article'
import { mergeArticle } from './merge'
import { blocksOfPlainText } from './plain-text'
import { beginSitting, openIn, takeReply } from './sitting'

const lexicon = fixtureLexicon()
const placeIds = new Set(lexicon.places.keys())
const TEXTS = ['frontier-posts', 'bloc-without-summit'].map((id) =>
  readFileSync(`test/fixtures/mentions/${id}.txt`, 'utf8')
)

const importOf = (text: string, before: FiledArticle | undefined): FiledArticle =>
  mergeArticle(
    before,
    draftArticle(blocksOfPlainText(text), 'en', lexicon),
    { id: 'a', lang: 'en', sha256: 'a'.repeat(64), published: '2024-09-04' },
    lexicon.places
  ).file

/** Every state of the file that a review with these replies saves, the last one last. */
function reviewed(file: FiledArticle, replies: readonly string[], all: boolean): FiledArticle[] {
  const saved: FiledArticle[] = []
  let sitting = beginSitting(file, all)
  for (const reply of replies) {
    const [question] = openIn(sitting)
    if (!question) break
    const step = takeReply(sitting, question, reply, placeIds)
    if (step.save) saved.push(step.sitting.file)
    sitting = step.sitting
  }
  return saved
}

/** What a reader gets who follows a link to the excerpt: its words, or a notice that it is not there. */
function follow(id: string, file: FiledArticle): string {
  const excerpts = new Map(acceptedPart(file).excerpts.map((each) => [each.id, each.text]))
  const nothing = new Set<string>()
  const known = { layers: [], places: nothing, articles: nothing, excerpts, redirects: new Map() }
  const { state, ignored } = decode(`excerpt=${id}`, known)
  if (state.excerpt === null) return ignored.includes(`excerpt=${id}`) ? 'gone' : 'silence'
  return excerpts.get(state.excerpt) ?? 'silence'
}

const round = fc.record({
  edits: fc.array(edit, { maxLength: 6 }),
  replies: fc.array(fc.constantFrom('', '1', 'n', 'k', 't', 't*', 'a', 's', 'u', '2'), {
    maxLength: 12
  }),
  all: fc.boolean()
})

test('whatever is edited, imported, answered and taken back, a link shows its own words or says that they are gone', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...TEXTS),
      fc.array(round, { minLength: 1, maxLength: 4 }),
      (first, rounds) => {
        const ever = new Map<string, string>()
        let text = first
        let file: FiledArticle | undefined
        let lastNumber = 0
        for (const { edits, replies, all } of rounds) {
          text = edited(text, edits)
          const imported = importOf(text, file)
          for (const saved of [imported, ...reviewed(imported, replies, all)]) {
            file = saved
            expect(file.lastNumber).toBeGreaterThanOrEqual(lastNumber)
            lastNumber = file.lastNumber ?? 0
            const located = { value: file, lineOf: () => 1 }
            expect(checkExcerptNumbers([{ file: 'a.json', article: located }])).toEqual([])
            for (const { id, text: words } of file.excerpts) {
              if (!ever.has(id)) ever.set(id, words)
            }
            for (const [id, words] of ever) expect([words, 'gone']).toContain(follow(id, file))
          }
        }
      }
    ),
    { numRuns: 40 }
  )
}, 120_000)
