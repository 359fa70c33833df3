import type { VariableAnchorOffsetCollectionSpecification } from 'maplibre-gl'

/**
 * Round a point, in ems: beside it, above, below; then over a line that passes by, level with the point
 * lest the name be read as another point's; then farther below and above. Each anchor stands once: a
 * second place at the same anchor would be tried before the others, or not, by what had loaded first.
 */
export const BESIDE: VariableAnchorOffsetCollectionSpecification = [
  ...(['left', [1, 0], 'right', [-1, 0], 'top', [0, 0.9], 'bottom', [0, -0.9]] as const),
  ...(['bottom-left', [2, 0.5], 'bottom-right', [-2, 0.5]] as const),
  ...(['top-left', [1.5, 1.2], 'top-right', [-1.5, 1.2], 'center', [0, -2.2]] as const)
] as VariableAnchorOffsetCollectionSpecification

/** In ems: a state's name still stands in it where the border leaves no room in its very middle. */
const MIDDLE: readonly (readonly [number, number])[] = [
  [0, 0],
  [0, -1],
  [0, 1],
  [-1.5, 0],
  [1.5, 0],
  [-2.5, -1],
  [-2.5, 1],
  [2.5, -1],
  [0, -2.2]
]

const centred = (
  offsets: readonly (readonly [number, number])[]
): VariableAnchorOffsetCollectionSpecification =>
  offsets.flatMap(([x, y]) => [
    'center' as const,
    [x, y]
  ]) as VariableAnchorOffsetCollectionSpecification

export const NEAR_THE_MIDDLE = centred(MIDDLE)

/** The same, and beside the area where that is smaller than its name. */
export const NEAR_THE_AREA = centred([
  ...MIDDLE,
  [3.5, 0],
  [-3.5, 0.5],
  [0, 1.6],
  [3.5, 1],
  [3.5, -1],
  [0, 2.5],
  [0, -2.5]
])
