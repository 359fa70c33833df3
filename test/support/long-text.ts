import { readFileSync } from 'node:fs'

const TEXTS = [
  'corridor-talks',
  'frontier-posts',
  'bloc-without-summit',
  'observers-stay',
  'chess-in-atlanta',
  'night-train',
  'two-askiparas'
]
const OPENINGS = ['On day', 'After session', 'In chapter', 'At hearing', 'By meeting']
const SIZE_OF_PARAGRAPH = 5

/**
 * An invented report of this many words or a few more, always the same: sentences of the English test
 * texts in an order of its own, each with an opening that makes it another sentence.
 */
export function longText(words: number): string {
  const sentences = TEXTS.flatMap((id) => {
    const text = readFileSync(`test/fixtures/mentions/${id}.txt`, 'utf8')
    return (text.match(/[^\n.]+\.(?=\s)/g) ?? []).map((each) => each.trim())
  })
  const paragraphs = ['The commission reports on its work\n']
  let [count, seed] = [0, 7]
  let paragraph: string[] = []
  for (let number = 1; count < words; number += 1) {
    seed = (seed * 16_807) % 2_147_483_647
    const opening = `${OPENINGS[seed % OPENINGS.length]} ${number}, as the minutes say: `
    const sentence = opening + sentences[seed % sentences.length]
    count += sentence.split(/\s+/).length
    paragraph.push(sentence)
    if (paragraph.length === SIZE_OF_PARAGRAPH) {
      paragraphs.push(paragraph.join(' ') + '\n')
      paragraph = []
    }
  }
  return [...paragraphs, paragraph.join(' ')].join('\n')
}
