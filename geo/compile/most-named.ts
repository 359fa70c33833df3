import { oncePer } from '../once-per'
import type { Project } from '../read'
import { sortedBy } from './sorted-by'
import type { Drawn } from './static-shapes'

/** More points than these cover each other, and the page that holds them grows too large. */
const MOST_POINTS = 60

/** Ids of the less named of the points that no file draws; `always` are kept before others. */
export const lessNamedPoints = (
  drawn: readonly Drawn[],
  project: Pick<Project, 'articles'>,
  always?: ReadonlySet<string>
): ReadonlySet<string> => lessNamed(furtherPoints(drawn), project, always)

/** Ids of the points that no file draws. */
export const furtherPoints = (drawn: readonly Drawn[]): string[] =>
  drawn.filter(isFurtherPoint).map(({ placeId = '' }) => placeId)

/** The same of points by their ids. */
export function lessNamed(
  ids: readonly string[],
  project: Pick<Project, 'articles'>,
  always: ReadonlySet<string> = new Set()
): ReadonlySet<string> {
  if (ids.length <= MOST_POINTS) return new Set()
  const mentions = mentionsIn(project.articles)
  const rank = (id: string): number => (always.has(id) ? -Infinity : -(mentions.get(id) ?? 0))
  return new Set(sortedBy(ids, rank).slice(MOST_POINTS))
}

export const isOneOf = (each: Drawn, points: ReadonlySet<string>): boolean =>
  isFurtherPoint(each) && points.has(each.placeId ?? '')

const isFurtherPoint = ({ further, point }: Drawn): boolean => !!further && !!point

/** How often excerpts mention each place, counted once. */
const mentionsIn = oncePer((articles: Project['articles']): ReadonlyMap<string, number> => {
  const mentions = new Map<string, number>()
  for (const { article } of articles) {
    for (const excerpt of article.value.excerpts) {
      for (const { place } of excerpt.mentions) mentions.set(place, (mentions.get(place) ?? 0) + 1)
    }
  }
  return mentions
})
