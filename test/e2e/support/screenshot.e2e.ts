import { pictureAround } from './drawn'
import { expect, test } from './page'
import { decodePng } from './png'

test('software WebGL2 draws what it is told', async ({ page }) => {
  await page.route('**/gl', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><link rel="icon" href="data:,"><canvas width="100" height="100"></canvas>'
    })
  )
  await page.goto('/gl')
  const drawn = await page.evaluate(() => {
    const canvas = document.querySelector('canvas')!
    const gl = canvas.getContext('webgl2', { preserveDrawingBuffer: true })
    gl?.clearColor(1, 0.5, 0.25, 1)
    gl?.clear(gl.COLOR_BUFFER_BIT)
    const box = canvas.getBoundingClientRect()
    return gl && { x: box.x + 50, y: box.y + 50 }
  })
  if (!drawn) throw new Error('This Chromium has no WebGL2.')
  const { rgba } = await pictureAround(page, drawn, 2)
  expect([...rgba.slice(0, 4)]).toEqual([255, 128, 64, 255])
})

test('a screenshot is decoded as the browser decodes it', async ({ page }) => {
  await page.route('**/picture', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><link rel="icon" href="data:,"><style>
        body { background: conic-gradient(red, gold, teal, navy, red); height: 300px }</style>
        <h1>Ağdam, Գորիս, Тбилиси</h1>`
    })
  )
  await page.goto('/picture')
  const png = await page.screenshot({ clip: { x: 0, y: 0, width: 320, height: 240 } })
  const ours = decodePng(png)
  const theirs = await page.evaluate(
    async (url) => {
      const image = await createImageBitmap(await (await fetch(url)).blob())
      const canvas = new OffscreenCanvas(image.width, image.height)
      const context = canvas.getContext('2d')!
      context.drawImage(image, 0, 0)
      return [...context.getImageData(0, 0, image.width, image.height).data]
    },
    `data:image/png;base64,${png.toString('base64')}`
  )
  expect(new Set(theirs).size).toBeGreaterThan(100)
  expect(Buffer.compare(Buffer.from(ours.rgba), Buffer.from(theirs))).toBe(0)
})
