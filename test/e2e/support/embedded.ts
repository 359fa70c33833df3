import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FrameLocator, Page } from '@playwright/test'
import type { Guard } from './guard'
import { expect } from './page'

/** A page of another origin with the frames in it, and room to scroll; the one foreign request is its own. */
export async function within(page: Page, guard: Guard, frames: string): Promise<void> {
  const host = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(
      `<link rel="icon" href="data:,"><p>Before</p>${frames}<p style="height:3000px">After</p>`
    )
  })
  const port = await new Promise<number>((done) =>
    host.listen(0, '127.0.0.1', () => done((host.address() as AddressInfo).port))
  )
  await page.goto(`http://127.0.0.1:${port}/`)
  host.close()
  expect(await guard.take()).toEqual([
    `Request to another host: http://127.0.0.1:${port}/ (document)`
  ])
}
/** An embedded page in a frame of its own. */
export const frame = (url: string, attributes = 'width="800" height="500"'): string =>
  `<iframe title="Map" src="${url}" ${attributes}></iframe>`
/** Waits for the live map within. */
export const ready = (embedded: FrameLocator): Promise<void> =>
  expect(embedded.locator('#map')).toHaveAttribute('data-state', 'ready', { timeout: 60_000 })
