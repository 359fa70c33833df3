import { oncePer } from '../once-per'
import type { Project } from '../read'
import type { Drawn } from './static-shapes'

/** More points than these cover each other, and the page that holds them grows too large. */
const MOST_POINTS = 60

/** The same with no more than the most named of the points that no file draws; `always` are kept before others. */
export function mostNamedPoints(
  drawn: readonly Drawn[],
  project: Project,
  always: ReadonlySet<string> = new Set()
): readonly Drawn[] {
  const points = drawn.filter(({ further, point }) => further && point)
  if (points.length <= MOST_POINTS) return drawn
  const mentions = mentionsIn(project)
  const rank = ({ placeId = '' }: Drawn): number =>
    always.has(placeId) ? Infinity : (mentions.get(placeId) ?? 0)
  const ranked = points.map((each) => ({ each, rank: rank(each) }))
  const kept = new Set(
    ranked
      .sort((a, b) => (a.rank === b.rank ? 0 : b.rank - a.rank))
      .slice(0, MOST_POINTS)
      .map(({ each }) => each)
  )
  return drawn.filter((each) => !each.further || !each.point || kept.has(each))
}

/** How often excerpts mention each place, counted once. */
const mentionsIn = oncePer((project: Project): ReadonlyMap<string, number> => {
  const mentions = new Map<string, number>()
  for (const { article } of project.articles) {
    for (const excerpt of article.value.excerpts) {
      for (const { place } of excerpt.mentions) mentions.set(place, (mentions.get(place) ?? 0) + 1)
    }
  }
  return mentions
})
