/** Most words begin with a capital and no full stop ends it: a headline in title case. */
export function isTitle(text: string): boolean {
  if (/[.!?]$/.test(text)) return false
  const words = text.split(/\s+/).filter((word) => /^\p{L}{4}/u.test(word))
  return words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.7
}
