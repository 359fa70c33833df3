import { describe, expect, test } from 'vitest'
import { doubtIn } from './namesakes'

/** The words in brackets, read with another place of the map where braces stand. */
function doubt(marked: string, isAdjective = false): string {
  const other = /\{(.+?)\}/.exec(marked)?.[1]
  const plain = marked.replace(/[{}]/g, '')
  const words = /\[(.+?)\]/.exec(plain)?.[1] ?? ''
  const text = plain.replace(/[[\]]/g, '')
  const start = plain.indexOf('[')
  const at = other === undefined ? -1 : text.indexOf(other)
  const isPlace = (range: { start: number; end: number }): boolean =>
    at >= 0 && range.start < at + other!.length && at < range.end
  return doubtIn(text, { start, end: start + words.length }, isAdjective, isPlace) ?? 'none'
}

describe('what else than a place a name may be', () => {
  test.each([
    ['A jury in [Moscow], Idaho, sat late.', 'thing'],
    ['Her lawyer, Jordan [Belarus], agreed.', 'thing'],
    ['The jury heard [Georgia] Moscowitz twice.', 'thing'],
    ['Then [Qarabağ] FK scored.', 'thing'],
    ['We had chicken [Kyiv] again.', 'thing'],
    ['A fire at the Hotel [Armenia] was put out.', 'thing'],
    ['They met in Little [Armenia] that day.', 'thing'],
    ['In [Armenia], Colombia, it rained.', 'perhaps'],
    ['He held a talk in [Armenia] Street once.', 'perhaps'],
    ['The [Karabakh] plain is warm.', 'perhaps']
  ])('%s is %s', (text, expected) => expect(doubt(text)).toBe(expected))

  test.each([
    'It lies between [Armenia], {Azerbaijan} and Iran.',
    'Trade with Iran, [Armenia], Iraq grew.',
    'The talks of {Russia} and [Armenia] end.',
    'In [Armenia] President Example spoke.',
    'On Tuesday [Armenia] agreed.',
    'Putin’s [Russia] is another.',
    'Only [Armenia] voted against.',
    'It said: “Only [Armenia] can.”',
    'The {Russia}-[Armenia] treaty holds.',
    'How Georgia Left [Armenia] Behind in the Rain'
  ])('%s is a place', (text) => expect(doubt(text)).toBe('none'))
})

describe('what else an adjective may be part of', () => {
  test.each([
    ['They play [Russian] roulette.', 'thing'],
    ['A box of [Turkish] delight.', 'thing'],
    ['A translation from [Armenian].', 'thing'],
    ['We drank [Turkish] coffee.', 'perhaps'],
    ['It flew with [Turkish] Airlines.', 'perhaps'],
    ['The [Turkish] Republic of Northern Cyprus is small.', 'perhaps']
  ])('%s is %s', (text, expected) => expect(doubt(text, true)).toBe(expected))

  test.each([
    'The [Armenian] Foreign Minister left.',
    'The [Russian] Defense Ministry said so.',
    'The [Armenian] army moved.'
  ])('%s speaks of the state', (text) => expect(doubt(text, true)).toBe('none'))
})
