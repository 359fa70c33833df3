import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FeatureCollection, LineString } from 'geojson'
import type { Page } from '@playwright/test'
import type { LayerMetadata } from '../../src/layers/kit/definition'
import { LIGHT } from '../../src/styles/palette'
import { basemapWords } from '../../src/words/basemaps'
import { buildBasemapSite, type BuiltSite } from './support/basemap-site'
import { difference, expectDrawnUntil, parseColour, pictureAt, shareOf } from './support/drawn'
import { LONG } from './support/long'
import { atRest, watchMap, writtenNames } from './support/names'
import { expect, openLegend, openMap, test as base, waitForMap } from './support/page'
import type { LngLat } from './support/project'
import {
  FOREIGN_NAMES,
  ROAD_LAT,
  serveTiles,
  TOWN,
  type Fault,
  type TileHost
} from './support/tile-host'

const VIEW = '#map=10/40.9/45.05'
const [OWN, SERVICE, ARCHIVE] = ['Roads and relief', 'Roads of a service', 'Roads of an archive']

interface World {
  readonly host: TileHost
  readonly built: BuiltSite
}
const test = base.extend<object, { world: World }>({
  world: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const host = await serveTiles()
      const built = await buildBasemapSite(host.origin)
      await use({ host, built })
      await built.close()
      await host.close()
    },
    { scope: 'worker', timeout: 180_000 }
  ]
})
test.use({ baseURL: async ({ world }, use) => use(world.built.url) })
test.beforeEach(async ({ world, page }) => {
  world.host.fault = undefined
  world.host.asked.length = 0
  await watchMap(page)
})

const option = (page: Page, title: string) => page.getByRole('radio', { name: title, exact: true })
const choose = (page: Page, title: string): Promise<void> => option(page, title).check()
const own = (page: Page) => option(page, basemapWords.own)

type Watched = typeof globalThis & { watchedMap: import('maplibre-gl').Map }
interface StyleLayerIs {
  readonly id: string
  readonly type: string
  readonly metadata: LayerMetadata
}
const layersOf = (page: Page): Promise<StyleLayerIs[]> =>
  page.evaluate(() =>
    (globalThis as Watched).watchedMap
      .getStyle()
      .layers.map(({ id, type, metadata }) => ({ id, type, metadata: metadata as LayerMetadata }))
  )
const isBasemap = ({ metadata }: StyleLayerIs): boolean => metadata.layer === 'detailed-basemap'

/** What is drawn of the basemap: the layers of its tiles, each once. */
const drawnOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = (globalThis as Watched).watchedMap.queryRenderedFeatures()
    return [...new Set(found.flatMap(({ sourceLayer }) => sourceLayer ?? []))].sort()
  })
const expectDrawn = (page: Page): Promise<void> =>
  expect.poll(() => drawnOf(page), { timeout: 30_000 }).toContain('transportation')

/** Where the tiles' main road meets the border that the atlas draws, near the middle of the view. */
function crossing(): LngLat {
  const border = JSON.parse(readFileSync('geo/out/border.geojson', 'utf8')) as FeatureCollection
  const lines = border.features.flatMap(({ geometry }) =>
    geometry.type === 'LineString' ? [geometry] : ([] as LineString[])
  )
  for (const { coordinates } of lines) {
    for (const [at, [lng = 0, lat = 0]] of coordinates.entries()) {
      const [nextLng = 0, nextLat = 0] = coordinates[at + 1] ?? [lng, lat]
      const isAcross = lat < ROAD_LAT !== nextLat < ROAD_LAT
      if (!isAcross || lng < 44.9 || lng > 45.35) continue
      return { lng: lng + ((ROAD_LAT - lat) / (nextLat - lat)) * (nextLng - lng), lat: ROAD_LAT }
    }
  }
  throw new Error('The road meets no border.')
}

test(
  'nothing is fetched before the choice; then roads lie under our lines, and no foreign border or state is seen',
  LONG,
  async ({ page, guard, world: { host } }) => {
    await openMap(page, VIEW)
    await openLegend(page)
    await atRest(page)
    expect(await layersOf(page).then((layers) => layers.filter(isBasemap))).toEqual([])
    expect(host.asked).toEqual([])
    expect(await guard.take()).toEqual([])
    await expect(page.getByText(`Contacts ${new URL(host.origin).host}.`)).toHaveCount(2)
    const before = await layersOf(page)
    const style = () =>
      page.evaluate(() => JSON.stringify((globalThis as Watched).watchedMap.getStyle().layers))
    const embedded = await style()

    guard.allowHost(host.origin)
    await choose(page, SERVICE)
    await expectDrawn(page)
    await atRest(page)
    expect(await drawnOf(page)).toEqual(
      expect.arrayContaining(['landcover', 'landuse', 'place', 'transportation', 'waterway'])
    )
    expect(await drawnOf(page)).not.toContain('boundary')
    const names = (await writtenNames(page)).map(({ name }) => name)
    expect(names.filter((name) => FOREIGN_NAMES.includes(name))).toEqual([])
    const english = await page.evaluate(() =>
      (globalThis as Watched).watchedMap
        .queryRenderedFeatures()
        .flatMap(({ properties }) => String(properties['name:en'] ?? ''))
    )
    expect(english).toContain(TOWN.name)
    expect(english.filter((name) => FOREIGN_NAMES.includes(name))).toEqual([])

    const order = await layersOf(page)
    const at = (is: (layer: StyleLayerIs) => boolean): number[] =>
      order.flatMap((layer, index) => (is(layer) ? [index] : []))
    const theirs = at((layer) => isBasemap(layer) && layer.type !== 'symbol')
    const theirNames = at((layer) => isBasemap(layer) && layer.type === 'symbol')
    const ours = at((layer) => !isBasemap(layer) && layer.type !== 'symbol')
    const ground = at(({ metadata }) => metadata.slot === 'ground' && metadata.layer === 'basemap')
    const ourNames = at((layer) => !isBasemap(layer) && layer.type === 'symbol')
    expect(order[theirs[0]!]?.type).toBe('hillshade')
    expect(Math.max(...ground)).toBeLessThan(theirs[0]!)
    expect(theirs.at(-1)).toBeLessThan(ours.find((index) => !ground.includes(index))!)
    const drawnByUs = ours.filter((index) => order[index]!.metadata.level !== undefined)
    expect(drawnByUs.at(-1)).toBeLessThan(theirNames[0]!)
    expect(theirNames.at(-1)).toBeLessThan(ourNames[0]!)
    const meeting = await pictureAt(page, crossing(), 1)
    expect(shareOf(meeting, parseColour(LIGHT.border), 24)).toBeGreaterThan(0.3)
    const road = { lng: 45.3, lat: ROAD_LAT }
    await expectDrawnUntil(page, road, () => own(page).check(), { radius: 3 })
    expect(await layersOf(page)).toEqual(before)
    expect(await style()).toBe(embedded)
  }
)

test(
  'an archive beside the site is read by ranges, in both themes, with its credits in one line',
  LONG,
  async ({ page, world: { host } }) => {
    await page.setViewportSize({ width: 1100, height: 620 })
    await openMap(page, VIEW)
    const line = page.locator('.attribution')
    const height = async (): Promise<number> => (await line.boundingBox())!.height
    const before = await height()
    await openLegend(page)
    const ranges: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('.pmtiles')) ranges.push(request.headers()['range'] ?? 'whole')
    })
    await choose(page, OWN)
    await expectDrawn(page)
    expect(ranges.length).toBeGreaterThan(2)
    expect(ranges).not.toContain('whole')
    await expect(line).toContainText('© OpenMapTiles')
    expect(await height()).toBe(before)
    const theirs = line.locator('span').last()
    const [{ x, width }, right] = [(await theirs.boundingBox())!, page.viewportSize()!.width]
    expect(x + width).toBeLessThanOrEqual(right)
    const paint = () =>
      page.evaluate(() =>
        (globalThis as Watched).watchedMap.getPaintProperty('detailed-main-road', 'line-color')
      )
    const light = await paint()
    await page.getByRole('button', { name: /theme|dark/i }).click()
    await expect.poll(paint).not.toBe(light)
    await expectDrawn(page)
    await page.getByRole('button', { name: /theme|light/i }).click()
    await expect.poll(paint).toBe(light)
    expect(host.asked).toEqual([])
  }
)

test(
  'the choice is remembered on this device, and goes into no link',
  LONG,
  async ({ page, guard, world: { host } }) => {
    await openMap(page, VIEW)
    await openLegend(page)
    guard.allowHost(host.origin)
    await choose(page, ARCHIVE)
    await expectDrawn(page)
    expect(page.url()).not.toMatch(/basemap|archive/)
    await page.reload()
    await expectDrawn(page)
  }
)

test(
  'the embedded page offers no basemap, and does not take over what was chosen',
  LONG,
  async ({ page, world: { host } }) => {
    await page.addInitScript(() => localStorage.setItem('atlas-basemap', 'service'))
    await page.goto(`/embed/${VIEW}`)
    await waitForMap(page)
    await atRest(page)
    await expect(page.getByRole('radio')).toHaveCount(0)
    expect(host.asked).toEqual([])
  }
)

test(
  'a browser that remembers nothing still shows what is chosen',
  LONG,
  async ({ page, guard, world: { host } }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new Error('Refused')
        }
      })
    })
    await openMap(page, VIEW)
    await openLegend(page)
    guard.allowHost(host.origin)
    await choose(page, SERVICE)
    await expectDrawn(page)
  }
)

const FAULTS: [fault: Fault, title: string, cause: keyof typeof basemapWords.cause][] = [
  ['down', SERVICE, 'unreachable'],
  ['down', ARCHIVE, 'unreachable'],
  ['silent', SERVICE, 'slow'],
  ['silent', ARCHIVE, 'slow'],
  ['silent tiles', SERVICE, 'slow'],
  ['half', SERVICE, 'incomplete'],
  ['schema', SERVICE, 'schema'],
  ['schema', ARCHIVE, 'schema'],
  ['web page', SERVICE, 'schema'],
  ['no ranges', ARCHIVE, 'ranges']
]
for (const [fault, title, cause] of FAULTS) {
  test(
    `“${title}” from a host that is “${fault}”: one message, and the atlas's own map`,
    LONG,
    async ({ page, guard, world: { host } }) => {
      guard.allow(/Failed to load resource|assets\/attach-map/)
      await openMap(page, VIEW)
      await openLegend(page)
      await atRest(page)
      const before = await layersOf(page)
      const road = { lng: 45.3, lat: ROAD_LAT }
      const embedded = await pictureAt(page, road, 8)

      host.fault = fault
      guard.allowHost(host.origin)
      await choose(page, title)
      const said = basemapWords.fault(title, basemapWords.cause[cause](new URL(host.origin).host))
      const notice = page.locator('.notice')
      await expect(notice).toHaveCount(1, { timeout: 40_000 })
      await expect(notice).toContainText(said)
      await expect(own(page)).toBeChecked()
      expect(await layersOf(page)).toEqual(before)
      await expect(page.locator('.attribution')).not.toContainText('OpenMapTiles')
      await expect.poll(async () => difference(embedded, await pictureAt(page, road, 8))).toBe(0)

      host.fault = undefined
      await choose(page, title)
      await expectDrawn(page)
      await expect(notice).toHaveCount(0)
    }
  )
}

test(
  'a host that fails later takes the basemap away, and what was chosen comes back by choosing again',
  LONG,
  async ({ page, guard, world: { host } }) => {
    guard.allow(/Failed to load resource|assets\/attach-map/)
    await openMap(page, '#map=7.4/40.9/45.05')
    await openLegend(page)
    guard.allowHost(host.origin)
    await choose(page, SERVICE)
    await expectDrawn(page)
    host.fault = 'later down'
    await page.evaluate((hash) => {
      location.hash = hash
    }, VIEW)
    await expect(page.locator('.notice')).toContainText(SERVICE, { timeout: 40_000 })
    await expect(page.locator('.notice')).toHaveCount(1)
    expect(await layersOf(page).then((layers) => layers.filter(isBasemap))).toEqual([])
    host.fault = undefined
    await choose(page, SERVICE)
    await expectDrawn(page)
  }
)

test('the built headers name just the host that is offered', LONG, ({ world: { built, host } }) => {
  const headers = readFileSync(join(built.root, 'dist/_headers'), 'utf8')
  const found = new Set([...headers.matchAll(/connect-src ([^;]*);/g)].map(([, hosts]) => hosts))
  expect([...found]).toEqual([`'self' ${host.origin}`])
})
