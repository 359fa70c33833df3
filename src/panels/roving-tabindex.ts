const STEPS: Partial<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  Home: -Infinity,
  End: Infinity
}

/** Makes an element's buttons one tab stop: arrow keys, Home and End go from button to button. */
export function rovingTabindex(toolbar: Element): () => void {
  const buttons = [...toolbar.querySelectorAll('button')]
  const stopAt = (stop: EventTarget | undefined | null): void => {
    for (const button of buttons) button.tabIndex = button === stop ? 0 : -1
  }
  const onFocus = (event: Event): void => stopAt(event.target)
  function onKey(event: Event): void {
    const { key, altKey, ctrlKey, metaKey, target } = event as KeyboardEvent
    const step = STEPS[key]
    if (step === undefined || altKey || ctrlKey || metaKey) return
    event.preventDefault()
    const next = buttons.indexOf(target as HTMLButtonElement) + step
    buttons[Math.max(0, Math.min(buttons.length - 1, next))]?.focus()
  }
  stopAt(buttons[0])
  toolbar.addEventListener('focusin', onFocus)
  toolbar.addEventListener('keydown', onKey)
  return () => {
    toolbar.removeEventListener('focusin', onFocus)
    toolbar.removeEventListener('keydown', onKey)
  }
}
