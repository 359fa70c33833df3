import type { Dialogue } from './dialogue'

type Ask = (prompt: string) => Promise<string | undefined>

/**
 * Holds a dialogue with whoever answers: `u` takes the last reply back, `q` or the end of the input gives
 * it up, and then nothing comes of it.
 */
export async function held<T>(begin: () => Dialogue<T>, ask: Ask): Promise<T | undefined> {
  const taken: string[] = []
  let dialogue = begin()
  let step = dialogue.next()
  let question = step.done ? '' : step.value
  while (!step.done) {
    const reply = await ask(`\n${step.value}\n> `)
    if (reply === undefined || reply === 'q') return undefined
    if (reply === 'u') {
      taken.pop()
      dialogue = begin()
      step = dialogue.next()
      for (const each of taken) step = dialogue.next(each)
    } else {
      step = dialogue.next(reply)
      // A refused reply leaves the dialogue where it was: the reason, and the question once more.
      if (!step.done && step.value.endsWith(`\n${question}`)) continue
      taken.push(reply)
    }
    if (!step.done) question = step.value
  }
  return step.value
}
