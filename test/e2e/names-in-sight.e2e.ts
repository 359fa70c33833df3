import { readFileSync } from 'node:fs'
import type { FeatureCollection } from 'geojson'
import type { Page } from '@playwright/test'
import { areaAt, areasOf } from '../../src/map/names/areas'
import { atRest, goTo, lettersOf, watchMap, writtenNames } from './support/names'
import { expect, openMap, test } from './support/page'
import { SIZES } from './support/sizes'
import { LONG } from './support/long'

const read = (file: string): FeatureCollection =>
  JSON.parse(readFileSync(`geo/out/${file}.geojson`, 'utf8')) as FeatureCollection

const namesIn = async (page: Page): Promise<string[]> =>
  (await writtenNames(page)).map(({ name }) => name)

test('the first view names what it is about at every size', LONG, async ({ page }) => {
  await watchMap(page)
  await openMap(page)
  // What lies under the open legend cannot be named.
  await page.locator('.legend details').evaluate((legend: HTMLDetailsElement) => {
    legend.open = false
  })
  for (const [width, height] of [
    [1920, 1080],
    [1440, 900],
    [1366, 768],
    [1024, 768],
    [768, 1024],
    [390, 844],
    [360, 740]
  ] as const) {
    await page.setViewportSize({ width, height })
    await goTo(page, '#map=9/41/45')
    await goTo(page, '#')
    expect(await namesIn(page), `${width} × ${height}`).toEqual(
      expect.arrayContaining(['Armenia', 'Nagorno-Karabakh', 'Russia', 'Turkey', 'Iran'])
    )
  }
})

/** A view, and names that stand in it: of the states in it and of villages that it is looked at for. */
const VIEWS: [hash: string, names: string[]][] = [
  ['#map=6/41.2/75', ['Kyrgyzstan', 'Kazakhstan', 'Uzbekistan', 'China']],
  ['#map=6/38.6/70', ['Tajikistan', 'Afghanistan', 'Uzbekistan', 'Kyrgyzstan', 'China']],
  ['#map=5.5/53.5/28', ['Belarus', 'Ukraine', 'Poland', 'Lithuania', 'Latvia', 'Russia']],
  ['#map=3.8/48/67', ['Kazakhstan', 'Russia', 'China', 'Uzbekistan', 'Turkmenistan']],
  ['#map=2/60/96', ['Russia', 'China', 'Mongolia']],
  ['#map=5.2/39/35', ['Turkey', 'Syria', 'Iraq', 'Georgia', 'Bulgaria', 'Armenia']],
  ['#map=8/41.2/43.6', ['Georgia', 'Turkey', 'Armenia']],
  ['#map=8/39/46.4', ['Armenia', 'Azerbaijan', 'Iran']],
  ['#map=9/41.05/45.1', ['Armenia', 'Azerbaijan', 'Georgia', 'Ashaghi Askipara', 'Kirants']],
  ['#map=10/41.07/45.1', ['Armenia', 'Azerbaijan', 'Kheyrimli', 'Gizilhajili', 'Kirants']],
  [
    '#map=12/41.065/45.11',
    ['Baghanis Ayrum', 'Ashaghi Askipara', 'Kheyrimli', 'Kirants', 'Berkaber']
  ]
]

test('each view names the states that it shows, and the villages', LONG, async ({ page }) => {
  await watchMap(page)
  await openMap(page, VIEWS[0]![0])
  for (const [hash, names] of VIEWS) {
    await goTo(page, hash)
    expect(await namesIn(page), hash).toEqual(expect.arrayContaining(names))
  }
})

test('“Who is in the CSTO?” shows six named members at every size', LONG, async ({ page }) => {
  await watchMap(page)
  await openMap(page)
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height })
    await goTo(page, '#map=9/41/45')
    await goTo(page, '#place=csto&excerpt=dw-2024-06-13-3')
    expect(await namesIn(page), `${width} × ${height}`).toEqual(
      expect.arrayContaining(['Belarus', 'Kazakhstan', 'Kyrgyzstan', 'Russia', 'Tajikistan'])
    )
    // Too small to be made out beside Russia, Armenia stands hatched in an inset, too.
    const inset = page.locator('.insets').getByRole('link', { name: 'Armenia' })
    await expect(inset).toBeInViewport({ ratio: 1 })
    const hatched = inset.locator('[data-place=armenia]').first()
    expect((await hatched.boundingBox())!.width, `${width} × ${height}`).toBeGreaterThan(40)
    expect(await hatched.evaluate((path) => getComputedStyle(path).fill)).toContain('#hatch')
    await expect(page.getByText('Six member states')).toBeInViewport({ ratio: 1 })
    await expect(page.locator('#dw-2024-06-13-3 mark').first()).toBeInViewport()
  }
})

test('near the border both sides are named along it, each on its own side', async ({ page }) => {
  await watchMap(page)
  await page.setViewportSize({ width: 390, height: 844 })
  const states = areasOf({
    type: 'FeatureCollection',
    features: [...read('csto').features, ...read('mentioned').features]
  })
  const points = read('border').features.flatMap(({ geometry }) => {
    const line = geometry.type === 'LineString' ? geometry.coordinates : []
    return [0.03, 0.2, 0.4, 0.6, 0.8, 0.97].map((share) => line[Math.floor(line.length * share)]!)
  })
  await openMap(page, '#map=10/41/45.1')
  for (const [index, [lng, lat]] of points.entries()) {
    const zoom = [10, 11.4, 12.9, 14.5, 17][index % 5]!
    const view = `#map=${zoom}/${lat}/${lng}`
    await goTo(page, view)
    const sides = (await writtenNames(page)).filter(({ layer }) => layer === 'border-side-label')
    expect(new Set(sides.map(({ name }) => name)), view).toEqual(new Set(['Armenia', 'Azerbaijan']))
    for (const { name, at } of sides) {
      expect(areaAt(states, ...at)?.placeId, `${name} at ${view}`).toBe(name.toLowerCase())
    }
  }
  await goTo(page, '#map=12.9/39.6/45.1/140&names=ru')
  await goTo(page, `#map=13/${points[3]![1]}/${points[3]![0]}/140&names=hy`)
  await expect.poll(() => namesIn(page)).toEqual(expect.arrayContaining(['Հայաստան', 'Ադրբեջան']))
})

test(
  'Kirants has its dot and name beside Kheyrimli, and each village its own name',
  LONG,
  async ({ page }) => {
    await watchMap(page)
    await page.setViewportSize({ width: 1366, height: 768 })
    await openMap(page, '#map=9/41.05/45.2')
    const kirants = [45.09915, 41.04737] as const
    for (const zoom of [9, 9.6, 10, 11, 12.5]) {
      await goTo(page, `#map=${zoom}/41.05/45.12`)
      expect(await lettersOf(page, 'Kirants', kirants), `at zoom ${zoom}`).toBeDefined()
    }
    const villages = {
      'Baghanis Ayrum': [45.07463, 41.09645],
      'Ashaghi Askipara': [45.08021, 41.07394]
    } as const
    for (const zoom of [9.5, 10, 10.7]) {
      await goTo(page, `#map=${zoom}/41.05/45.05`)
      for (const [name, at] of Object.entries(villages)) {
        const box = await lettersOf(page, name, at)
        expect(box, `${name} at zoom ${zoom}`).toBeDefined()
        const marks = await page.evaluate((all) => {
          const map = (
            globalThis as unknown as { watchedMap: { project: (at: unknown) => { y: number } } }
          ).watchedMap
          return all.map((each) => map.project(each).y)
        }, Object.values(villages))
        const middle = (box!.top + box!.bottom) / 2
        const [own, other] = [at, ...Object.values(villages).filter((each) => each !== at)].map(
          (each) => Math.abs(middle - marks[Object.values(villages).indexOf(each)]!)
        )
        expect(own, `${name} stands level with its own mark at zoom ${zoom}`).toBeLessThan(other!)
      }
    }
    await atRest(page)
  }
)
