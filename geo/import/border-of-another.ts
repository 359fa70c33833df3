import type { Hit } from './hits'
import type { Finding } from './finding'

const OWNED = /\b(?:its|his|her|their|own)\s+(?:\p{L}+\s+){0,2}$/iu
const WITH = /^\s(?:with|to|along)\s(?:the\s)?\p{Lu}/u
const NAME = /(?<![\p{L}\p{N}])\p{Lu}\p{L}+/gu

/**
 * "Tehran guards its border with Armenia": the border of one side of this border with a third, named
 * only before. Proposed for no place unless the other side stands before too.
 */
export function isBorderOfAnother(
  text: string,
  hit: Hit,
  found: readonly Finding[],
  sides: readonly string[]
): boolean {
  const before = text.slice(0, hit.start)
  if (!OWNED.test(before) || !WITH.test(text.slice(hit.end))) return false
  const isSide = (each: Finding): boolean =>
    each.candidates[0]?.places.some((place) => sides.includes(place)) === true
  if (found.some((each) => each.end <= hit.start && isSide(each))) return false
  return [...before.matchAll(NAME)].length > 0
}
