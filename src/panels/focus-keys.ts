/** The mark by which what has focus now can be found again after the page has changed. */
export const focusKeyNow = (): string | null =>
  document.activeElement?.getAttribute('data-focus-key') ?? null

/** Gives focus back to what had the key; false where nothing has it any more. */
export function focusByKey(key: string | null): boolean {
  const element =
    key === null ? null : document.querySelector(`[data-focus-key=${CSS.escape(key)}]`)
  if (!(element instanceof HTMLElement)) return false
  element.focus()
  return true
}
