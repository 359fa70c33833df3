import type { StartData } from './atlas'

/** The ids of the places with the most passages of their own. */
export const mostQuoted = (
  { places, counts }: Pick<StartData, 'places' | 'counts'>,
  most: number
): ReadonlySet<string> =>
  new Set(
    [...places]
      .sort((a, b) => (counts[b.id]?.direct ?? 0) - (counts[a.id]?.direct ?? 0))
      .slice(0, most)
      .map(({ id }) => id)
  )
