import { describe, expect, test } from 'vitest'
import { sentencesOf } from './sentences'

describe('sentencesOf', () => {
  test.each([
    ['en', ['"We will leave," he said.', '"There is no other way."']],
    ['en', ['"Stop!" he said.', 'They did not.']],
    ['en', ['Mr. Smith met Gen. Jones on Nov. 23 in the U.S. capital.', 'Nobody knew.']],
    ['en', ['It was said (by whom? nobody knows) in Yerevan.', 'Then silence.']],
    ['en', ['They spoke of “peace.”', 'Nobody listened.']],
    ['ru', ['В 2023 г. Армения ушла.', 'Это было в им. Ленина зале.']],
    ['hy', ['Հայաստանը լռում է։', 'Բաքուն նույնպես։']],
    ['hy', ['Հայաստանը լռում է:', 'Բաքուն նույնպես:']],
    ['az', ['Ermənistan susur.', 'Bakı da susur.']]
  ])('parts %s text where sentences end: %j', (lang, sentences) => {
    expect(sentencesOf(sentences.join(' '), lang).map(({ text }) => text)).toEqual(sentences)
  })

  test('knows where each sentence begins', () => {
    const text = 'One ended.  Two ended.'
    for (const { text: sentence, start } of sentencesOf(text, 'en')) {
      expect(text.slice(start, start + sentence.length)).toBe(sentence)
    }
  })
})
