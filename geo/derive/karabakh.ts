import type { FeatureCollection } from 'geojson'
import { areaFeature, collection } from './features'
import { turned } from './topology/dissolve'
import { metresBetween } from './topology/geodesic'
import { type Line, type Position, type Ring, roundPosition } from './topology/position'
import { withoutSpikes } from './topology/snap'

/** Two of the source's lines end 225 m apart where they should meet. */
const GAP_METRES = 300

const DECIMALS = 5

/** The outline of the Nagorno-Karabakh autonomous oblast in 1991, closed from its seven lines. */
export function deriveKarabakh(oblastLines: readonly Line[]): FeatureCollection {
  const ring = withoutSpikes(
    chained(oblastLines).map((position) => roundPosition(position, DECIMALS))
  )
  return collection([areaFeature({ placeId: 'nagorno-karabakh' }, [[turned(ring, 1)]])])
}

/**
 * One ring of lines that meet end to end, each turned the way that fits. Throws where no line's end
 * lies within 300 m of where the last one ended, or where the ring does not close.
 */
export function chained(lines: readonly Line[]): Ring {
  const [first, ...others] = lines
  const ring: Position[] = [...(first ?? [])]
  const rest = [...others]
  while (rest.length > 0) {
    const end = ring.at(-1)!
    const [next] = rest
      .flatMap((line) => [line, [...line].reverse()].map((way) => ({ line, way })))
      .map((candidate) => ({ ...candidate, gap: metresBetween(end, candidate.way[0]!) }))
      .sort((a, b) => a.gap - b.gap)
    if (next === undefined || next.gap > GAP_METRES) {
      throw new Error(`No line goes on from ${end.join(', ')}: the outline cannot be closed.`)
    }
    ring.push(...next.way)
    rest.splice(rest.indexOf(next.line), 1)
  }
  const gap = ring.length < 3 ? Infinity : metresBetween(ring.at(-1)!, ring[0]!)
  if (gap > GAP_METRES) throw new Error('The outline does not end where it starts.')
  return [...ring, ring[0]!]
}
