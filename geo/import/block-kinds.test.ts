import { describe, expect, test } from 'vitest'
import { creditOf, sortBlocks } from './block-kinds'
import { blocksOfPlainText } from './plain-text'

const sorted = (text: string) =>
  sortBlocks(blocksOfPlainText(text)).map(({ kind, block }) => [kind, block.text])

describe('sortBlocks', () => {
  test('drops what leads round the page, dates and comment counters', () => {
    expect(
      sorted(
        '  1. Skip to content\nMenu\n\nProtests\n\nJune 13, 2024 by No Comments\n\nThey went on.'
      )
    ).toEqual([
      ['navigation', '1. Skip to content'],
      ['navigation', 'Menu'],
      ['headline', 'Protests'],
      ['dateline', 'June 13, 2024 by No Comments'],
      ['body', 'They went on.']
    ])
  })

  test('splits the picture’s credit from the caption that it is glued to', () => {
    expect(
      sorted('Protests\n\nA crowd.\n\nFlags in the square\nTroops took the regionImage: A/B')
    ).toEqual([
      ['headline', 'Protests'],
      ['standfirst', 'A crowd.'],
      ['caption', 'Flags in the square'],
      ['caption', 'Troops took the region'],
      ['credit', 'Image: A/B']
    ])
  })

  test('takes a line before another line for a link, alone for a sub-heading', () => {
    expect(sorted('A\n\nOne.\n\nOther news of the day\n\nAt home\n\nTwo.').slice(2, 4)).toEqual([
      ['promo', 'Other news of the day'],
      ['subheading', 'At home']
    ])
  })

  test.each([
    ['kb/ab (AP, Reuters)', 'kb/ab (AP, Reuters)'],
    ['(AFP)', '(AFP)'],
    ['By Anna Example', 'By Anna Example'],
    ['by No Comments', null],
    ['3 Comments', null]
  ])('prints %j as the credit %j', (line, credit) => {
    expect(creditOf(sortBlocks(blocksOfPlainText(`A\n\n${line}\n\nThey went on.`)))).toBe(credit)
  })
})

describe('blocksOfPlainText', () => {
  const texts = (text: string): string[] => blocksOfPlainText(text).map((block) => block.text)

  test('mends a line break inside a sentence and folds no-break spaces', () => {
    expect(texts('the border, which is\nclosed and\u00a0guarded.')).toEqual([
      'the border, which is closed and guarded.'
    ])
  })

  test('keeps lines apart that are whole', () => {
    expect(texts('Flags of the states\nTroops in the square')).toHaveLength(2)
  })

  test('joins a paragraph that was broken at a margin', () => {
    const wrapped =
      'The leaders of both states met in the morning and spoke\n' +
      'Russian for two hours before the doors were opened to a\n' +
      'Belarusian camera team.'
    expect(texts(wrapped)).toHaveLength(1)
  })
})
