import { readFileSync } from 'node:fs'
import { expect, test } from './support/page'
import type { Article } from '../../src/domain/article'

const ARTICLES = ['dw-2024-06-13', 'security-alliance-2024-06-13'].map(
  (id) => JSON.parse(readFileSync(`geo/content/articles/${id}.json`, 'utf8')) as Article
)
const EXCERPTS = ARTICLES.flatMap((article) => article.excerpts)
/** What the browser itself says of a page that is not there. */
const NOT_FOUND = /status of 404/

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('every passage can be reached by links from the first page', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Caucasus News Atlas')
    await expect(page.locator('svg[aria-label^="Map of the South Caucasus"]')).toBeVisible()
    const hrefs = await page
      .locator('nav a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    expect(hrefs.length).toBeGreaterThanOrEqual(19)
    const reached = new Set<string>()
    for (const href of hrefs) {
      await page.goto(href)
      for (const text of await page.locator('blockquote').allTextContents()) reached.add(text)
    }
    expect([...reached].sort()).toEqual([...new Set(EXCERPTS.map(({ text }) => text))].sort())
  })

  test('a place’s page has its passages, its map, and the way into the map', async ({ page }) => {
    await page.goto('/place/nagorno-karabakh/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nagorno-Karabakh')
    await expect(page.locator('blockquote')).toHaveCount(7)
    await expect(
      page.getByRole('img', { name: 'Where Nagorno-Karabakh is on the map' })
    ).toBeVisible()
    await expect(page.getByRole('link', { name: 'Open in the map' })).toHaveAttribute(
      'href',
      '/#place=nagorno-karabakh'
    )
    await page.locator('blockquote').getByRole('link', { name: 'CSTO' }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('CSTO')
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/place\/csto\/$/)
  })

  for (const [id, names] of [
    ['tajikistan', ['Tajikistan', 'Kyrgyzstan']],
    ['nagorno-karabakh', ['Nagorno-Karabakh', 'Armenia', 'Azerbaijan']],
    ['kheyrimli', ['Kheyrimli', 'Gizilhajili', 'Armenia', 'Azerbaijan']],
    ['border-tavush', ['Tavush section', 'Armenia', 'Azerbaijan']],
    ['russia', ['Russia', 'Kazakhstan']],
    ['karki', ['Karki / Tigranashen', 'Armenia']],
    ['csto', ['Armenia', 'Belarus', 'Kazakhstan', 'Kyrgyzstan', 'Russia', 'Tajikistan']]
  ] as const) {
    test(`the map of ${id} holds all of it and names it`, async ({ page }) => {
      await page.goto(`/place/${id}/`)
      const map = await page.locator('.locator svg').evaluate((svg) => {
        const frame = svg.getBoundingClientRect()
        const inside = (element: Element): boolean => {
          const { left, top, right, bottom } = element.getBoundingClientRect()
          const wide = left >= frame.left && right <= frame.right
          return wide && top >= frame.top && bottom <= frame.bottom
        }
        const shapes = [...svg.querySelectorAll('svg > .chosen:not(text)')]
        const names = [...svg.querySelectorAll('text.name')]
        return {
          shapes: shapes.length,
          shapesInside: shapes.filter(inside).length,
          largest: Math.max(...shapes.map((each) => each.getBoundingClientRect().width)),
          names: names.map((each) => each.textContent),
          namesInside: names.filter(inside).length,
          letters: Math.min(...names.map((each) => each.getBoundingClientRect().height))
        }
      })
      expect(map.shapes).toBeGreaterThan(0)
      expect(map.shapesInside, 'all of it is in the picture').toBe(map.shapes)
      expect(map.largest, 'it is large enough to be seen').toBeGreaterThan(10)
      for (const name of names) expect(map.names.join('; ')).toContain(name)
      expect(map.namesInside, 'no name is cut off').toBe(map.names.length)
      expect(map.letters).toBeGreaterThan(9)
    })
  }

  test('an article’s page shows what it names on maps and leads into the map', async ({ page }) => {
    await page.goto('/article/dw-2024-06-13/')
    await expect(page.locator('.locator svg')).toHaveCount(2)
    for (const [at, names] of [
      ['Armenia', 'Belarus', 'Russia', 'Tajikistan'],
      ['Nagorno-Karabakh', 'Four border villages', 'Yerevan', 'Armenia–Azerbaijan border']
    ].entries()) {
      const text = await page.locator('.locator svg').nth(at).textContent()
      for (const name of names) expect(text).toContain(name)
    }
    await expect(
      page.getByRole('link', { name: 'Open the map with this article' })
    ).toHaveAttribute('href', '/#article=dw-2024-06-13')
  })

  test('an article’s page helps to find it and does not copy it', async ({ page }) => {
    await page.goto('/article/')
    await page
      .getByRole('link', { name: 'Armenia to quit Russia-led CSTO military alliance' })
      .click()
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex')
    await expect(page.getByRole('link', { name: 'Read the original' })).toBeVisible()
    const passages = await page.locator('blockquote').allTextContents()
    expect(passages.length).toBeGreaterThan(5)
    expect(passages.length).toBeLessThan(ARTICLES[0]!.excerpts.length)
    expect(new Set(passages).size).toBe(passages.length)
  })

  test('an address that leads nowhere says so and lists what there is', async ({ page, guard }) => {
    guard.allow(NOT_FOUND)
    const response = await page.goto('/place/atlantis/')
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page')
    await expect(page.getByRole('link', { name: /^Search the atlas/ })).toBeHidden()
    for (const { title } of ARTICLES)
      await expect(page.getByRole('link', { name: title })).toBeVisible()
    await page.getByRole('navigation', { name: 'This site' }).getByText('All places').click()
    await expect(page).toHaveURL(/\/place\/$/)
    await page.goBack()
    await page.getByRole('link', { name: 'Yerevan', exact: true }).click()
    await expect(page).toHaveURL(/\/place\/yerevan\/$/)
  })
})

test('an address that leads nowhere offers a search for its words', async ({ page, guard }) => {
  guard.allow(NOT_FOUND)
  for (const [path, words, found] of [
    ['/place/kheyrimly/', 'kheyrimly', 'Kheyrimli'],
    ['/article/nagorno_karabakh.html?from=mail', 'nagorno karabakh', 'Nagorno-Karabakh'],
    ['/place/%D4%B5%D6%80%D6%87%D5%A1%D5%B6', 'Երևան', 'Yerevan']
  ] as const) {
    expect((await page.goto(path))?.status()).toBe(404)
    await page.getByRole('link', { name: `Search the atlas for “${words}”` }).click()
    await expect(page.getByRole('combobox', { name: /^Search/ })).toHaveValue(words)
    await expect(page.locator('#search-results [role=option]').first()).toContainText(found)
  }
})

test('a document’s data for machines names place and article', async ({ page }) => {
  await page.goto('/place/yerevan/')
  const data = JSON.parse(
    (await page.locator('script[type="application/ld+json"]').textContent()) ?? ''
  ) as object
  expect(data).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    about: { '@type': 'Place', name: 'Yerevan', geo: { latitude: 40.1831, longitude: 44.51161 } },
    citation: [
      { '@type': 'NewsArticle', headline: ARTICLES[0]!.title, datePublished: '2024-06-13' }
    ]
  })
})

test('the page of open data lists each file with its size, fields and licence', async ({
  page
}) => {
  await page.goto('/method/')
  await page.getByRole('main').getByRole('link', { name: 'Open data' }).click()
  await expect(page).toHaveURL(/\/data\/$/)
  const { resources } = (await (await page.request.get('/data/datapackage.json')).json()) as {
    resources: { path: string; bytes: number; licenses: { title: string }[] }[]
  }
  const sections = await page.locator('section').allInnerTexts()
  expect(sections.length).toBe(resources.length + 1)
  for (const { path, bytes, licenses } of resources) {
    const text = sections.find((each) => each.startsWith(path)) ?? ''
    expect(text).toContain(`${Math.max(1, Math.round(bytes / 1000)).toLocaleString('en-GB')} kB`)
    for (const { title } of licenses) expect(text).toContain(title)
    const file = await page.request.get(`/data/${path}`)
    expect((await file.body()).length, path).toBe(bytes)
  }
  await expect(
    page.locator('section').filter({ hasText: 'border-segments.geojson' })
  ).toContainText('Where it comes in a walk along the border')
  await page.goto('/article/')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Open data' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Open data')
})

test('the site map lists the places and no article', async ({ page }) => {
  const text = await (await page.request.get('/sitemap.xml')).text()
  expect(text).toContain('/place/kheyrimli/</loc>')
  expect(text).not.toContain('/article/dw')
  const feed = await (await page.request.get('/feed.xml')).text()
  expect(feed.match(/<entry>/g)).toHaveLength(2)
})
