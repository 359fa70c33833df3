import type { Locator } from '@playwright/test'
import { expect, openMap, test } from './support/page'
import { unless } from './support/long'

const colours = (of: Locator): Promise<{ color: string; background: string }> =>
  of.evaluate((element) => {
    const { color } = getComputedStyle(element)
    return { color, background: getComputedStyle(element).backgroundColor }
  })

for (const colorScheme of ['light', 'dark'] as const) {
  test(
    `forced ${colorScheme} colours leave marked words and the active result legible`,
    unless(colorScheme === 'dark'),
    async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme })
      await openMap(page, '#place=yerevan')
      const mark = page.locator('#panel mark').first()
      const { background } = await colours(mark)
      const { color } = await colours(mark.locator('a'))
      expect(color).not.toBe(background)

      await page.locator('#search').fill('karabakh')
      await expect(page.locator('#search-results [role=option]').first()).toBeVisible()
      await page.keyboard.press('ArrowDown')
      const active = await colours(page.locator('#search-results [role=option]').first())
      const popup = await colours(page.locator('.popup'))
      expect(active.background).not.toBe(popup.background)
      expect(active.color).not.toBe(active.background)
    }
  )
}
