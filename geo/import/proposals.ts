import type { Options } from './options'
import type { PageFacts } from './saved-page'

/** What a saved page says of itself and the editor has not said, as options to take over. */
export function proposals(facts: PageFacts, options: Options, isNew: boolean): string[] {
  if (!isNew) return []
  const given = [
    ...(facts.publisher && !options.publisher ? [`--publisher "${facts.publisher}"`] : []),
    ...(facts.published && !options.date ? [`--date ${facts.published}`] : [])
  ]
  return [
    ...(given.length > 0
      ? [`The page says of itself: ${given.join(' ')}. If that is right, import with it.`]
      : []),
    ...(facts.byline
      ? [`The page names as author: ${facts.byline}. It stands under "credit".`]
      : [])
  ]
}
