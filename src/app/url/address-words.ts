import { tidyQuery } from '../../domain/map-state'

/** The words in an address below the base path, for a search; empty where it has none. */
export function addressWords(path: string, base: string): string {
  const below = path.startsWith(base) ? path.slice(base.length) : path
  const words = readable(below)
    .replace(/(^|\/)index\.html?$|\.html?$/i, '')
    // The site's own folders say what was sought, not which.
    .replace(/^\/?(place|article)(?=\/|$)/, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
  return tidyQuery(words.trim()).trim()
}

/** Each run of escapes that spells characters becomes those; any other, a space. */
const readable = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes)
    } catch {
      return ' '
    }
  })
