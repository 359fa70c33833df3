import { expect, test } from 'vitest'
import type { FoundPassages } from '../domain/search'
import { PassageAnswer } from './passage-answer.svelte'

const found = (number: number): FoundPassages => ({
  passages: [],
  count: { number, atLeast: false, allWords: false }
})
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** Answers when it is told to. */
function slow() {
  const open = new Map<string, { give: (number: number) => void; fail: () => void }>()
  const signals = new Map<string, AbortSignal>()
  const answer = new PassageAnswer((query, signal) => {
    signals.set(query, signal)
    return new Promise((resolve, reject) =>
      open.set(query, { give: (number) => resolve(found(number)), fail: () => reject(new Error()) })
    )
  })
  return { answer, of: (query: string) => open.get(query)!, signals }
}

test('an answer is there once it has come', async () => {
  const { answer, of } = slow()
  answer.ask('a')
  expect(answer.found).toBeNull()
  of('a').give(1)
  await settled()
  expect(answer.found).toEqual(found(1))
})

test('a slow answer to an old question never takes the place of a newer one', async () => {
  const { answer, of, signals } = slow()
  answer.ask('old')
  answer.ask('new')
  expect(signals.get('old')!.aborted).toBe(true)
  of('new').give(2)
  await settled()
  of('old').give(1)
  await settled()
  expect(answer.found).toEqual(found(2))
})

test('an old question that fails says nothing of the newer one', async () => {
  const { answer, of } = slow()
  answer.ask('old')
  answer.ask('new')
  of('old').fail()
  await settled()
  expect(answer.failed).toBe(false)
})

test('a failure is told, and gone when it is asked again', async () => {
  const { answer, of } = slow()
  answer.ask('a')
  of('a').fail()
  await settled()
  expect(answer.failed).toBe(true)
  answer.ask('a')
  expect(answer.failed).toBe(false)
  of('a').give(3)
  await settled()
  expect(answer.found).toEqual(found(3))
})

test('where nothing is asked any more, nothing comes', async () => {
  const { answer, of } = slow()
  answer.ask('a')
  answer.ask(null)
  of('a').give(1)
  await settled()
  expect(answer.found).toBeNull()
})
