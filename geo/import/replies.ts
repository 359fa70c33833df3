import { createInterface } from 'node:readline'

/** What a person types, line by line; undefined once the input ends. */
export interface Replies {
  readonly ask: (prompt: string) => Promise<string | undefined>
  readonly close: () => void
}

export function repliesFrom(input: NodeJS.ReadableStream): Replies {
  const reader = createInterface({ input })
  const lines = reader[Symbol.asyncIterator]()
  return {
    ask: async (prompt) => {
      process.stdout.write(prompt)
      const line = await lines.next()
      return line.done ? undefined : line.value.trim()
    },
    // Closed, the reader lets go of the terminal; its iterator alone would wait there for ever.
    close: () => reader.close()
  }
}
