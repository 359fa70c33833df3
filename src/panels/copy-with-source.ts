/**
 * Adds the source to what is copied out of a single passage, so that words do not travel without it.
 * Leaves every other copy as it is.
 */
export function copyWithSource(event: ClipboardEvent): void {
  const selection = getSelection()
  const figure = figureAround(selection)
  if (!selection || !figure || !event.clipboardData) return
  const words = selection.toString().trim()
  const source = figure.getAttribute('data-source')
  if (words === '' || source === null) return
  event.clipboardData.setData('text/plain', `“${words}”\n— ${source}`)
  event.preventDefault()
}

/** The passage that holds the whole selection, within its quoted words. */
function figureAround(selection: Selection | null): Element | null {
  const quote = elementOf(selection?.anchorNode)?.closest('blockquote')
  return quote?.contains(selection?.focusNode ?? null) ? quote.closest('figure') : null
}

const elementOf = (node: Node | null | undefined): Element | null =>
  node instanceof Element ? node : (node?.parentElement ?? null)
