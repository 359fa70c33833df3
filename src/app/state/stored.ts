/** What this browser remembers under the key; null where it remembers nothing or may not. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Without storage the choice holds for this visit. */
export function store(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // A browser that refuses storage has said so on purpose.
  }
}
