import type { Box } from './free-areas'

/** The mark of what lies over the map and may hide what it shows. */
const MARK = '[data-over-map], .maplibregl-ctrl-scale'
/** Of what is there only while the map is near. */
const NEAR = '[data-over-map=near]'

/** Space left between an obstacle and what the map shows, pixels. */
const GAP = 4

/**
 * What lies over the map now, measured: pixels from the top left of its container. From afar without what
 * will have gone by then.
 */
export function obstaclesOver(container: HTMLElement, isFar: boolean): Box[] {
  const origin = container.getBoundingClientRect()
  // On a page that shows the map larger, a pixel of the map is more than one of the window.
  const scale = origin.width / container.clientWidth || 1
  const elements = [...document.querySelectorAll(MARK)].filter(
    (element) => !isFar || !element.matches(NEAR)
  )
  return elements.flatMap((element): Box[] => {
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect()
    if (width === 0 || height === 0) return []
    return [
      {
        left: (left - origin.left) / scale - GAP,
        top: (top - origin.top) / scale - GAP,
        right: (right - origin.left) / scale + GAP,
        bottom: (bottom - origin.top) / scale + GAP
      }
    ]
  })
}
