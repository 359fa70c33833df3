import { expect, test } from 'vitest'
import { sentencesOf } from './sentences'
import { quotedParts } from './speech'

const quoted = (text: string): boolean[] =>
  quotedParts(sentencesOf(text, 'en')).map((part) => part.quoted)

test.each([
  ['‘We will wait,’ she said. ‘We have time.’ Nobody answered.', [true, true, false]],
  ["'We will wait,' she said. Nobody answered.", [true, false]],
  ['He said: ‘We will wait. It’s the officials’ turn.’ Nobody answered.', [false, true, false]],
  ['‘One. Two.’ Three.', [true, true, false]],
  ['The paper ‘sleeps’. It is old.', [false, false]],
  ['‘Quiet’ is the word. It fits.', [true, false]],
  ["'Tis late. We go.", [false, false]],
  ["The officials' turn came. It isn't over.", [false, false]],
  ['“Double ones,” he said. “They hold.” Still.', [true, true, false]]
])('%s', (text, expected) => expect(quoted(text)).toEqual(expected))
