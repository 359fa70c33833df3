import { expect, test } from './support/page'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a place’s page says how to cite it, and where the place lies', async ({ page }) => {
    await page.goto('/place/kheyrimli/')
    const cite = page.getByRole('region', { name: 'Cite' })
    await expect(cite).toContainText(
      /“Kheyrimli”, 0\.9 km east of Kirants, Caucasus News Atlas, data version 0\.1\.0\+[0-9a-f]{10}/
    )
    await cite.getByText('APA, BibTeX, RIS, CSL-JSON').click()
    const [bibtex, ris, csl] = await cite.locator('pre').allInnerTexts()
    expect(bibtex).toMatch(/^@misc\{caucasus-news-atlas-kheyrimli,/)
    expect(ris).toMatch(/^TY {2}- ELEC/)
    expect(JSON.parse(csl ?? '')).toMatchObject([
      { id: 'caucasus-news-atlas-kheyrimli', title: 'Kheyrimli', note: '0.9 km east of Kirants' }
    ])
  })

  test('an article’s page cites the original', async ({ page }) => {
    await page.goto('/article/dw-2024-06-13/')
    await expect(page.getByRole('region', { name: 'Cite' })).toContainText(
      /“Armenia to quit [^”]*”, DW \(Deutsche Welle\), 13 June 2024, https:[^ ]+; quoted in Caucasus News Atlas, data version/
    )
  })
})

test('no page names the machine that built it', async ({ page }) => {
  for (const path of [
    '/',
    '/place/yerevan/',
    '/article/dw-2024-06-13/',
    '/sitemap.xml',
    '/feed.xml'
  ]) {
    expect(await (await page.request.get(path)).text(), path).not.toMatch(/localhost|127\.0\.0\.1/)
  }
})
