import { describe, expect, test } from 'vitest'
import { fixtureLexicon } from '../../bench/fixture-lexicon'
import { draftArticle } from './draft'
import { isAccepted, isProposed } from './finding'
import { blocksOfPlainText } from './plain-text'

const lexicon = fixtureLexicon()

/** What is found in the last sentence: "words=place+place", with "?" where a person is asked. */
function found(text: string, lang = 'en'): string[] {
  const sentence = draftArticle(blocksOfPlainText(`News\n\n${text}`), lang, lexicon).sentences.at(
    -1
  )
  return (sentence?.found ?? []).map((each) => {
    const words = sentence?.text.slice(each.start, each.end)
    const places = isProposed(each) ? each.candidates[0]?.places.join('+') : 'none'
    return `${words}=${places}${isAccepted(each) ? '' : '?'}`
  })
}

describe('a name is found', () => {
  test.each([
    [
      'en',
      'A Russia-led bloc of the six, pro-Russian as ever.',
      ['Russia=russia', 'Russian=russia']
    ],
    ['en', 'Tu\u0308rkiye wrote a letter.', ['Tu\u0308rkiye=turkey']],
    ['en', 'NAGORNO–KARABAKH IS EMPTY.', ['NAGORNO–KARABAKH=nagorno-karabakh']],
    [
      'en',
      'The Collective Security Treaty Organization (CSTO) met.',
      ['Collective Security Treaty Organization (CSTO)=csto']
    ],
    [
      'ru',
      'О Нагорном Карабахе говорили с Арменией.',
      ['Нагорном Карабахе=nagorno-karabakh', 'Арменией=armenia']
    ],
    ['hy', 'Խոսեցին Հայաստա՞նի մասին։', ['Հայաստա՞նի=armenia']],
    ['hy', 'Երեւանում հավաքվեցին։', ['Երեւանում=yerevan']],
    ['az', 'Ermənistandan Türkiyəyə yol.', ['Ermənistandan=armenia', 'Türkiyəyə=turkey']]
  ])('in %s: %s', (lang, text, expected) => {
    expect(found(text, lang)).toEqual(expected)
  })

  test('with its acronym in the other spelling as one mention', () => {
    expect(found('Организация Договора о коллективной безопасности (ОДКБ) молчит.', 'ru')).toEqual([
      'Организация Договора о коллективной безопасности (ОДКБ)=csto'
    ])
  })
})

describe('no name is found', () => {
  test.each([
    ['in a longer word', 'Armeniapedia and Russianness are words.'],
    ['in a common noun', 'They had roast turkey for dinner.'],
    ['in a bird’s name at the head of a sentence', 'Turkey sandwiches had run out.'],
    ['in a people that is no state', 'Ethnic Armenians spoke of ethnic Armenian rule.'],
    ['in a language', 'A Russian-speaking friend called.'],
    ['in a village that was not handed over', 'Upper Askipara stands empty.'],
    ['where a capital is only the scene', 'They met in Moscow and flew to Minsk.'],
    ['in a longer proper name', 'The Minsk Group met, The Moscow Times wrote.'],
    ['in a dateline', 'MINSK, Nov. 23 — Nobody came.']
  ])('%s', (_, text) => {
    expect(found(text).filter((each) => !each.includes('=none'))).toEqual([])
  })
})

describe('a namesake', () => {
  test('stays open beside the words that tell it', () => {
    expect(found('They live in Atlanta, Georgia.')).toEqual(['Georgia=none?'])
    expect(found('Qızılhacılı of Goranboy is far away.')).toEqual(['Qızılhacılı=none?'])
  })

  test('makes the same name elsewhere in the article a question', () => {
    expect(found('He was in Atlanta for a week. Georgia wants to join.')).toEqual([
      'Georgia=georgia?'
    ])
  })

  test('is none where nothing speaks of another place', () => {
    expect(found('Georgia wants to join.')).toEqual(['Georgia=georgia'])
  })

  test('is asked about where the name alone does not tell', () => {
    expect(found('The road to Askipara is mined.')).toEqual(['Askipara=ashaghi-askipara?'])
  })
})

describe('a capital stands', () => {
  test.each([
    ['for the state that acts', 'Baku rejects the charge.', ['Baku=azerbaijan']],
    [
      'for the state, with a question, after “to”',
      'The land went back to Baku.',
      ['Baku=azerbaijan?']
    ],
    [
      'for itself, where the atlas has it and something happens there',
      'Protests in Yerevan went on.',
      ['Yerevan=yerevan']
    ],
    [
      'for either, with a question, where the atlas has both',
      'Yerevan rejects the charge.',
      ['Yerevan=armenia?']
    ]
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('words that only the article explains are asked about:', () => {
  test.each([
    ['The CSTO met. Its members were tired.', ['Its members=csto?']],
    ['The CSTO met. CSTO members were tired.', ['CSTO=csto']],
    ['The CSTO military alliance met.', ['CSTO=csto']],
    ['The CSTO met. Loud club members were tired.', []],
    ['The CSTO met. ICC member states were tired.', []],
    ['The CSTO met. Crew members were tired.', []],
    ['The CSTO is a military alliance.', ['CSTO=csto']],
    ['The CSTO met. NATO members were tired.', []],
    [
      'Armenia met Russia. The rift between the two countries grew.',
      ['the two countries=armenia+russia?']
    ],
    ['Armenia met Russia. The two sides of the valley are green.', []],
    [
      "Armenia's prime minister met Russia's friends and said his country would go.",
      ['Armenia=armenia', 'Russia=russia', 'his country=armenia?']
    ],
    [
      'Armenian Prime Minister Nikol Pashinyan spoke. Russia listened. Pashinyan defends his government’s offer.',
      ['his government=armenia?']
    ],
    ['The Kremlin said that its troops would stay.', ['The Kremlin=russia', 'its troops=russia?']],
    ['Armenia votes. The mayor defends the government’s offer.', []],
    [
      'Armenia and Azerbaijan talk. They mark their shared border.',
      ['shared border=armenia-azerbaijan-border?']
    ],
    ['Armenia and Azerbaijan talk. Border guards look on.', []],
    ['Armenia and Azerbaijan talk. It has a border with Iran.', []],
    ['Armenia and Azerbaijan talk. The Turkish border is shut.', ['Turkish=turkey']],
    ['Armenia votes. They rallied outside parliament.', ['parliament=national-assembly?']],
    ['Armenia votes. The European Parliament looks on.', []],
    ['The members of the alliance met at the border of the disputed territory.', []]
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})
