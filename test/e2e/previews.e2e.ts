import { decodePng } from './support/png'
import { expect, test } from './support/page'

const PATHS = ['/', '/place/kheyrimli/', '/article/dw-2024-06-13/', '/place/', '/method/']

test('every page has a picture of 1200 × 630 pixels for its link, of this host', async ({
  request
}) => {
  for (const path of PATHS) {
    const html = await (await request.get(path)).text()
    const image = /property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? ''
    expect(image, path).toMatch(/^\/images\/[0-9a-f]{16}\.png$/)
    const { width, height } = decodePng(await (await request.get(image)).body())
    expect([width, height], path).toEqual([1200, 630])
    expect(html).toContain(`name="twitter:image" content="${image}"`)
  }
})
