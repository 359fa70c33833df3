import type { Atlas } from './atlas'
import type { LayerId, Place } from './place'

/** The places of the layers that are on, in the order of a walk through them: by layer, then as a walk along a line has it, then by name. */
export function walkThrough({ layers, places }: Atlas, on: ReadonlySet<LayerId>): Place[] {
  const rank = new Map(layers.map(({ id }, at) => [id, at]))
  return places
    .filter(({ layer }) => on.has(layer))
    .sort(
      (a, b) =>
        (rank.get(a.layer) ?? 0) - (rank.get(b.layer) ?? 0) ||
        (a.order ?? 0) - (b.order ?? 0) ||
        (a.name < b.name ? -1 : 1)
    )
}

/** The place so many steps on, round to the other end; the first, or the last, from none. */
export function stepIn(
  walk: readonly Place[],
  from: string | null,
  steps: 1 | -1
): Place | undefined {
  const at = walk.findIndex(({ id }) => id === from)
  if (at < 0) return steps === 1 ? walk[0] : walk.at(-1)
  return walk[(at + steps + walk.length) % walk.length]
}
