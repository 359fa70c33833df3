/** A rectangle in CSS pixels from the map's top left corner. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/**
 * The largest parts of the map that nothing lies over: every empty rectangle that no other one
 * holds. Each of its edges is an edge of the map or of an obstacle.
 */
export function freeAreas(map: Box, obstacles: readonly Box[]): Box[] {
  const lefts = [map.left, ...obstacles.map(({ right }) => right)]
  const tops = [map.top, ...obstacles.map(({ bottom }) => bottom)]
  const rights = [map.right, ...obstacles.map(({ left }) => left)]
  const bottoms = [map.bottom, ...obstacles.map(({ top }) => top)]
  const empty: Box[] = []
  for (const left of inside(lefts, map.left, map.right)) {
    for (const right of inside(rights, left, map.right)) {
      for (const top of inside(tops, map.top, map.bottom)) {
        for (const bottom of inside(bottoms, top, map.bottom)) {
          const area = { left, top, right, bottom }
          if (right > left && bottom > top && !obstacles.some((each) => overlap(each, area)))
            empty.push(area)
        }
      }
    }
  }
  return empty.filter(
    (area) => !empty.some((other) => other !== area && !same(other, area) && holds(other, area))
  )
}

const inside = (edges: readonly number[], low: number, high: number): number[] => [
  ...new Set(edges.filter((edge) => edge >= low && edge <= high))
]

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const holds = (outer: Box, inner: Box): boolean =>
  outer.left <= inner.left &&
  outer.top <= inner.top &&
  outer.right >= inner.right &&
  outer.bottom >= inner.bottom

const same = (a: Box, b: Box): boolean => holds(a, b) && holds(b, a)
