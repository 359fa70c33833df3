/** Whether an object of the text holds a key twice, of which the parsed value kept one. */
export function hasKeyTwice(text: string, value: unknown): boolean {
  let written = 0
  for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"\s*(:)?/g)) if (colon) written += 1
  return written !== keysIn(value)
}

function keysIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const parts = Object.values(value)
  const own = Array.isArray(value) ? 0 : parts.length
  return parts.reduce((sum: number, part) => sum + keysIn(part), own)
}

/** Every text in the value with the key under which it stands, keys excepted. */
export function* textsOf(
  value: unknown,
  key?: string | number
): Generator<{ text: string; key: string | number | undefined }> {
  if (typeof value === 'string') yield { text: value, key }
  else if (Array.isArray(value)) {
    for (const [at, part] of value.entries()) yield* textsOf(part, at)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) yield* textsOf(part, name)
  }
}
