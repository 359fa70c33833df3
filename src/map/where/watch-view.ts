import type { Map as MapLibreMap } from 'maplibre-gl'
import type { NameChoice } from '../../domain/names'
import type { ViewReport } from '../../domain/whereabouts'
import { whenAtRest } from '../at-rest'
import type { Ground } from '../names/ground'
import { viewReport } from './view-report'

/** Milliseconds until the page has written what it was told. */
const UNTIL_WRITTEN = 100

/** Reports what the view shows whenever the map has come to rest, and anew when more of it is known. */
export function watchView(
  map: MapLibreMap,
  ground: Ground,
  names: () => NameChoice,
  onView: (report: ViewReport | undefined) => void
): () => void {
  let reportedFor = ''
  let again: ReturnType<typeof setTimeout> | undefined
  const report = (): void => {
    const { clientWidth, clientHeight } = map.getContainer()
    const { lng, lat } = map.getCenter()
    const camera = [lng, lat, map.getZoom(), map.getBearing(), map.getPitch()]
    const inputs = [...camera, clientWidth, clientHeight, names(), ground.refresh()].join()
    if (inputs === reportedFor) return
    clearTimeout(again)
    reportedFor = inputs
    const shown = viewReport(map, ground, names())
    onView(shown)
    // What is said of the view lies over the map: the arrow finds its place beside it once it is there.
    if (shown?.nearest) {
      again = setTimeout(() => {
        if (reportedFor === inputs) onView(viewReport(map, ground, names()))
      }, UNTIL_WRITTEN)
    }
  }
  whenAtRest(map, report)
  map.on('remove', () => clearTimeout(again))
  return report
}
