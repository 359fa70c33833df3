import { expect, test } from 'vitest'
import { fixtureLexicon } from '../../bench/fixture-lexicon'
import { longText } from '../../test/support/long-text'
import { smallProject } from '../../test/support/small-atlas'
import { importArticle } from './import-article'
import { beginSitting, openIn, takeReply } from './sitting'
import { readSource } from './source-file'
import type { FiledArticle } from './filed-article'

const MOST_QUESTIONS = 60

const lexicon = fixtureLexicon()
const placeIds = new Set(lexicon.places.keys())
const site = { ...smallProject.site.value, quotedShareLimit: 0.4, quotedWordsLimit: 400 }

function imported(): FiledArticle {
  const { source } = readSource('long.txt', Buffer.from(longText(20_000)), false)
  const options = { date: '2024-01-01' }
  return importArticle('long.txt', source!, 'long', options, undefined, lexicon, site).merged!.file
}

/** How many questions a person answers who gives `passages` to what may be left out, and answers for all alike. */
function answered(file: FiledArticle, passages: 'a' | 'k*'): number {
  let sitting = beginSitting(file, false)
  let count = 0
  for (let [question] = openIn(sitting); question; [question] = openIn(sitting)) {
    const isGuessed = question.about !== 'mention' || question.propose === 'first'
    const reply = question.about === 'quotation' ? passages : isGuessed ? 'a' : 'n*'
    const step = takeReply(sitting, question, reply, placeIds)
    if (!step.save) throw new Error(`${question.ask}: ${step.said}`)
    sitting = step.sitting
    count += 1
  }
  return count
}

test.each([
  ['leaves out what is proposed', 'a', 1],
  ['keeps every passage', 'k*', 30]
] as const)(
  '20,000 words ask at most 60 questions of one who %s',
  (_, passages, least) => {
    const file = imported()
    expect(file.words).toBeGreaterThan(19_900)
    expect(file.review?.questions.length).toBeGreaterThan(MOST_QUESTIONS)
    const count = answered(file, passages)
    expect(count).toBeGreaterThan(least)
    expect(count).toBeLessThanOrEqual(MOST_QUESTIONS)
  },
  120_000
)
