import { createInterface } from 'node:readline'

/** What a person types, line by line; undefined once the input ends. */
export interface Replies {
  readonly ask: (prompt: string) => Promise<string | undefined>
  readonly close: () => Promise<void>
}

export function repliesFrom(input: NodeJS.ReadableStream): Replies {
  const lines = createInterface({ input })[Symbol.asyncIterator]()
  return {
    ask: async (prompt) => {
      process.stdout.write(prompt)
      const line = await lines.next()
      return line.done ? undefined : line.value.trim()
    },
    close: async () => {
      await lines.return?.()
    }
  }
}
