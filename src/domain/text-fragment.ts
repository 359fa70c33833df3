/** Longer passages are named by how they begin and end: browsers find those more surely. */
const WHOLE = 8
const ENDS = 4

/**
 * The address of the very sentence on the original's page, as browsers scroll to it
 * (a text fragment). Words are those of the passage; white space does not matter.
 */
export function sentenceAddress(url: string, passage: string): string {
  const words = passage.split(/\s+/).filter((word) => word !== '')
  const text =
    words.length <= WHOLE
      ? encoded(words)
      : `${encoded(words.slice(0, ENDS))},${encoded(words.slice(-ENDS))}`
  return `${url.replace(/#.*$/, '')}#:~:text=${text}`
}

/** A hyphen, a comma and an ampersand have a meaning of their own in a text fragment. */
const encoded = (words: readonly string[]): string =>
  encodeURIComponent(words.join(' ')).replace(/-/g, '%2D')
