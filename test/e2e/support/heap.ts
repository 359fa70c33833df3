import type { Page } from '@playwright/test'

/** Bytes that the page's scripts hold once all that is no longer needed is swept up. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  // What one sweep lets go of may hold what only the next one finds.
  for (let sweep = 0; sweep < 3; sweep++) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}
