import { createServer, type AddressInfo } from 'node:net'
import { defineConfig } from '@playwright/test'
import { testLaunchOptions } from './test/browser/launch-options'

// Set once here; the processes that run the tests inherit it.
const port = (process.env['ATLAS_TEST_PORT'] ||= String(await freePort()))
const origin = `http://127.0.0.1:${port}`

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results/browser',
  snapshotPathTemplate: 'test/e2e/views/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  workers: 2,
  // Software WebGL on a busy machine is slow; nothing waits longer than it must.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    browserName: 'chromium',
    launchOptions: testLaunchOptions(),
    baseURL: `${origin}/`,
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    locale: 'en-GB',
    timezoneId: 'UTC',
    // Flights of the camera become jumps; a test of a flight says `no-preference`.
    contextOptions: { reducedMotion: 'reduce' },
    // Files that a test answers for itself never reach one; test/e2e/offline.e2e.ts lets it in.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure'
  },
  projects: [
    { name: 'chromium' },
    // Servers with the configurations of deploy/, each with the build in dist.
    { name: 'deploy', testDir: 'test/deploy' },
    // Firefox as its users have it, which Playwright does not drive.
    { name: 'firefox', testDir: 'test/firefox' }
  ],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --configLoader runner --host 127.0.0.1 --port ${port} --strictPort`,
    url: `${origin}/`,
    reuseExistingServer: false,
    timeout: 30_000
  }
})

/** A free port for this run alone, so that two runs on one machine do not meet. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port: free } = server.address() as AddressInfo
      server.close(() => resolve(free))
    })
  })
}
