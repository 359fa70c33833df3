import { expect, test } from 'vitest'
import { sentenceAddress } from './text-fragment'

test.each([
  ['Protests in Yerevan', 'https://e.org/a#:~:text=Protests%20in%20Yerevan'],
  [
    'The two sides have been negotiating, as Russia-led talks go, a peace treaty.',
    'https://e.org/a#:~:text=The%20two%20sides%20have,go%2C%20a%20peace%20treaty.'
  ],
  ['Russia-led', 'https://e.org/a#:~:text=Russia%2Dled']
])('%s has its own address on the page', (passage, address) => {
  expect(sentenceAddress('https://e.org/a#top', passage)).toBe(address)
})
