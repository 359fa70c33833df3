import type { CircleLayerSpecification, DataDrivenPropertyValueSpecification } from 'maplibre-gl'
import { byState } from './context'

interface Mark {
  readonly inside: string
  readonly edge: string
  /** Pixels: at rest, hovered, selected. */
  readonly radius: DataDrivenPropertyValueSpecification<number>
  /** Pixels, of the edge: at rest, and where the place is meant. */
  readonly width: readonly [rest: number, meant: number]
}

/** A round mark that swaps its two colours where its place is meant; one shader program draws all. */
export const markPaint = ({
  inside,
  edge,
  radius,
  width: [rest, meant]
}: Mark): NonNullable<CircleLayerSpecification['paint']> => ({
  'circle-radius': radius,
  'circle-color': byState(inside, edge, edge),
  'circle-stroke-color': byState(edge, inside, inside),
  'circle-stroke-width': byState(rest, meant, meant)
})
