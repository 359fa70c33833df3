declare module 'polylabel' {
  /** The point of a polygon that lies farthest from its edges, in the polygon's own units. */
  export default function polylabel(
    polygon: [number, number][][],
    precision?: number
  ): [number, number]
}
