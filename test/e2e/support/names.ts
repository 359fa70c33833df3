import type { Page } from '@playwright/test'
import type { Map as MapLibreMap } from 'maplibre-gl'

/** A name that the map has written, and the box of its letters in pixels from the map's top left. */
export interface Written {
  readonly name: string
  readonly layer: string
  /** Degrees, of the point or the middle of the line that it stands at. */
  readonly at: readonly [lng: number, lat: number]
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

type Watched = typeof globalThis & { watchedMap: MapLibreMap }

/** Lets the test ask MapLibre what it has drawn. Call before the page opens. */
export async function watchMap(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // The page keeps its map to itself; the map itself has a painter, which nothing else has.
    Object.defineProperty(Object.prototype, 'painter', {
      configurable: true,
      set(this: object, value: unknown) {
        Object.defineProperty(this, 'painter', { value, writable: true, configurable: true })
        if ('getCanvas' in this) Object.assign(globalThis, { watchedMap: this })
      }
    })
  })
}

/** Shows the view that the hash says without opening the page anew, and waits until it is drawn. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next
  }, hash)
  await atRest(page)
}

/** Waits until the map has drawn everything it was asked for, names that come late included. */
export async function atRest(page: Page): Promise<void> {
  let [text, same] = ['', 0]
  for (let look = 0; look < 150 && same < 4; look += 1) {
    await page.waitForTimeout(100)
    const now = await page.evaluate(() => {
      const map = (globalThis as Watched).watchedMap
      if (!map.loaded() || map.isMoving()) return null
      const names = map
        .queryRenderedFeatures()
        .map(({ id, properties }) => [id, properties['name']])
      return JSON.stringify([map.getCenter(), map.getZoom(), names])
    })
    same = now !== null && now === text ? same + 1 : 0
    text = now ?? ''
  }
}

/** Every name and every dot that has found room. */
export const writtenNames = (page: Page): Promise<Written[]> =>
  page.evaluate(() => {
    const map = (globalThis as Watched).watchedMap
    const layers = map
      .getStyle()
      .layers.filter(({ id, type }) => type === 'symbol' && !id.includes('clear'))
      .map(({ id }) => id)
    return map.queryRenderedFeatures({ layers }).flatMap(({ layer, properties, geometry }) => {
      if (geometry.type !== 'Point' && geometry.type !== 'LineString') return []
      const points = geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates
      const [from, to] = [points[0]!, points.at(-1)!]
      const at = [(from[0]! + to[0]!) / 2, (from[1]! + to[1]!) / 2] as const
      return [{ name: String(properties['name'] ?? ''), layer: layer.id, at }]
    })
  })

/** Where the letters of a name near a position are, a dot left out; undefined where there are none. */
export const lettersOf = (
  page: Page,
  name: string,
  at: readonly [lng: number, lat: number]
): Promise<Box | undefined> =>
  page.evaluate(
    ([wanted, position]) => {
      const map = (globalThis as Watched).watchedMap
      const { x, y } = map.project([...position])
      const layers = map
        .getStyle()
        .layers.filter(({ id, type }) => type === 'symbol' && !id.includes('clear'))
        .map(({ id }) => id)
      const hits: [number, number][] = []
      for (let dx = -160; dx <= 160; dx += 4) {
        for (let dy = -60; dy <= 60; dy += 4) {
          const isDot = Math.hypot(dx, dy) < 9
          const found = map.queryRenderedFeatures([x + dx, y + dy], { layers })
          if (!isDot && found.some(({ properties }) => properties['name'] === wanted))
            hits.push([x + dx, y + dy])
        }
      }
      if (hits.length < 4) return undefined
      const [xs, ys] = [hits.map(([hx]) => hx), hits.map(([, hy]) => hy)]
      return {
        left: Math.min(...xs),
        top: Math.min(...ys),
        right: Math.max(...xs),
        bottom: Math.max(...ys)
      }
    },
    [name, at] as const
  )
