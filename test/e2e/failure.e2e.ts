import { expect, openMap, test } from './support/page'

const BROKEN: [what: string, respond: { status: number; contentType: string; body: string }][] = [
  ['missing', { status: 404, contentType: 'text/plain', body: 'Not found' }],
  [
    'cut off',
    { status: 200, contentType: 'application/json', body: '{"type":"FeatureCollection","fea' }
  ],
  ['a web page', { status: 200, contentType: 'text/html', body: '<!doctype html><p>Sign in' }]
]

for (const [what, respond] of BROKEN) {
  test(`a geometry file that is ${what} is named, the others are drawn, and a retry mends it`, async ({
    page,
    guard
  }) => {
    guard.allow(/karabakh|status of 404|JSON/)
    let broken = true
    await page.route('**/assets/karabakh-*.geojson', (route) =>
      broken ? route.fulfill(respond) : route.continue()
    )
    await openMap(page, '#map=8/39.9/46.7')
    await expect(
      page.getByText('Could not be loaded: Nagorno-Karabakh, boundary of 1991.')
    ).toBeVisible()
    await page.mouse.click(1000, 500)
    await expect(page.locator('#panel h2')).not.toHaveText('Nagorno-Karabakh')
    await expect(page.locator('#panel h2')).not.toHaveText('Start with a question')
    broken = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByText('Could not be loaded')).toHaveCount(0)
  })
}

test('without WebGL 2 the map says so, and list, panel and passages work', async ({
  page,
  guard
}) => {
  guard.allow(/WebGL/)
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return kind.startsWith('webgl')
        ? null
        : (original as (...all: unknown[]) => unknown).call(this, kind, ...rest)
    } as typeof original
  })
  await openMap(page, '#place=yerevan', 'unavailable')
  await expect(page.getByText('The map cannot be drawn')).toBeVisible()
  await expect(page.locator('#panel blockquote')).toHaveCount(3)
  await page.getByRole('navigation').getByRole('link', { name: 'Nagorno-Karabakh' }).click()
  await expect(page.locator('#panel blockquote')).toHaveCount(7)
})
