import { expect, test } from 'vitest'
import type { Dialogue } from './dialogue'
import { held } from './hold-dialogue'

/** Two letters, one after the other; anything else is refused. */
function* twoLetters(): Dialogue<string> {
  let word = ''
  for (const which of ['first', 'second']) {
    let reply = yield `The ${which} letter`
    while (!/^[a-z]$/.test(reply)) reply = yield `“${reply}” is none.\nThe ${which} letter`
    word += reply
  }
  return word
}

/** What comes of the replies, and all that was asked. */
async function answered(...replies: string[]): Promise<{ word?: string; asked: string[] }> {
  const asked: string[] = []
  const left = [...replies]
  const word = await held(twoLetters, (prompt) => {
    asked.push(prompt.trim().replace(/\n>$/, ''))
    return Promise.resolve(left.shift())
  })
  return { ...(word === undefined ? {} : { word }), asked }
}

test('what was answered comes of it', async () => {
  expect((await answered('a', 'b')).word).toBe('ab')
})

test('u takes the last reply back, and at the start does nothing', async () => {
  const { word, asked } = await answered('u', 'a', 'u', 'c', 'd')
  expect(word).toBe('cd')
  expect(asked.map((each) => each.split(' ')[1])).toEqual([
    'first',
    'first',
    'second',
    'first',
    'second'
  ])
})

test('u after a refused reply takes back the reply before, not the refused one', async () => {
  const { word, asked } = await answered('a', '77', '78', 'u', 'x', 'y')
  expect(asked.slice(1, 5)).toEqual([
    'The second letter',
    '“77” is none.\nThe second letter',
    '“78” is none.\nThe second letter',
    'The first letter'
  ])
  expect(word).toBe('xy')
})

test.each([['q'], []])('nothing comes of it once it is given up: %j', async (...last) => {
  expect(await answered('a', ...last)).not.toHaveProperty('word')
})
