/**
 * Lists of documents' numbers as short text: each number by its distance from the one before, in
 * digits of five bits, the lowest first, one letter each; a sixth bit says that more digits follow.
 */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const MORE = 32

const VALUE_OF: readonly number[] = Array.from({ length: 128 }, (_, code) =>
  LETTERS.indexOf(String.fromCharCode(code))
)

/** The numbers, whole, ascending and each above `after`, as text. */
export function encodePostings(numbers: Iterable<number>, after = -1): string {
  let text = ''
  let before = after
  for (const number of numbers) {
    let rest = number - before - 1
    for (; rest >= MORE; rest = Math.floor(rest / MORE)) text += LETTERS[(rest % MORE) + MORE]
    text += LETTERS[rest]
    before = number
  }
  return text
}

/** Numbers, whole, in any order, as text: short where each is near the one before. */
export function encodeInOrder(numbers: readonly number[]): string {
  let sum = -1
  return encodePostings(
    numbers.map((number, at) => {
      const step = number - (numbers[at - 1] ?? 0)
      return (sum += 1 + (step < 0 ? -2 * step - 1 : 2 * step))
    })
  )
}

/** What `encodeInOrder` was given. Throws where the text is none that it writes. */
export function decodeInOrder(text: string): number[] {
  let number = 0
  return decodePostings(text).map((sum, at, sums) => {
    const step = sum - (sums[at - 1] ?? -1) - 1
    return (number += step % 2 === 0 ? step / 2 : -(step + 1) / 2)
  })
}

/** What `encodePostings` was given. Throws where the text is none that it writes. */
export function decodePostings(text: string, after = -1): number[] {
  const numbers: number[] = []
  let before = after
  let distance = 0
  let scale = 1
  for (let at = 0; at < text.length; at += 1) {
    const value = VALUE_OF[text.charCodeAt(at)] ?? -1
    if (value < 0) throw new Error(`A list of documents holds “${text[at]}”.`)
    distance += (value % MORE) * scale
    if (value >= MORE) scale *= MORE
    else {
      before += distance + 1
      numbers.push(before)
      distance = 0
      scale = 1
    }
  }
  if (scale > 1) throw new Error('A list of documents is cut.')
  return numbers
}
