import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base } from '@playwright/test'
import { createServer } from 'vite'
import { ARTICLES } from '../../geo/read'
import { copyProject } from '../support/copy-project'

const ARTICLE = `${ARTICLES}/dw-2024-06-13.json`

interface Edited {
  /** Where the dev server shows the copy of the project. */
  readonly url: string
  /** Writes what the editor makes of the article's text. */
  readonly edit: (how: (text: string) => string) => void
}

const test = base.extend<{ edited: Edited }>({
  // Playwright wants a pattern, be it an empty one.
  // eslint-disable-next-line no-empty-pattern
  edited: async ({}, use) => {
    const root = mkdtempSync(join(tmpdir(), 'atlas-dev-'))
    copyProject(root)
    const server = await createServer({
      root,
      configFile: join(root, 'vite.config.ts'),
      configLoader: 'runner',
      logLevel: 'silent',
      server: { host: '127.0.0.1', port: 0 }
    })
    await server.listen()
    const file = join(root, ARTICLE)
    const before = readFileSync(file, 'utf8')
    await use({
      url: server.resolvedUrls!.local[0]!,
      edit: (how) => writeFileSync(file, how(before))
    })
    await server.close()
    rmSync(root, { recursive: true })
  }
})

test('the dev server shows each change of an article, and what is wrong with it @long', async ({
  page,
  edited
}) => {
  test.setTimeout(120_000)
  const renamed = (publisher: string) => (text: string) =>
    text.replace('DW (Deutsche Welle)', publisher)
  await page.goto(`${edited.url}#place=armenia`)
  const passages = page.locator('#panel cite')
  await expect(passages.filter({ hasText: 'DW (Deutsche Welle)' }).first()).toBeVisible({
    timeout: 60_000
  })
  for (const publisher of ['First Paper', 'Second Paper']) {
    edited.edit(renamed(publisher))
    await expect(passages.filter({ hasText: publisher }).first()).toBeVisible({ timeout: 30_000 })
  }
  edited.edit((text) => text.replace('"lang": "en"', '"lang": "xx"'))
  const said = page.locator('vite-error-overlay')
  await expect(said).toContainText('The article\'s language is "xx"', { timeout: 30_000 })
  edited.edit(renamed('Third Paper'))
  await expect(passages.filter({ hasText: 'Third Paper' }).first()).toBeVisible({ timeout: 30_000 })
})
