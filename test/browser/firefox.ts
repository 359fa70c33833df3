import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { launch, type Browser } from 'puppeteer-core'
import { firstOnPath, installAllOf, mayInstallPackages } from './find-browser'

/** Debian's, with a screen in memory and a library that draws WebGL without a graphics card. */
const DEBIAN_PACKAGES = ['firefox-esr', 'xvfb', 'libegl1', 'libegl-mesa0', 'libgl1-mesa-dri']
const SCREEN = 'Xvfb'

const WINDOW = { width: 1440, height: 900 }

/** Nothing is asked of the network but by address; cameras jump, as in the tests of Chromium. */
const PREFERENCES = {
  'webgl.force-enabled': true,
  'network.dns.disabled': true,
  'ui.prefersReducedMotion': 1
}

export interface Firefox {
  readonly browser: Browser
  readonly close: () => Promise<void>
}

/**
 * Starts Firefox, the one that ATLAS_FIREFOX names or the system's, on a screen of its own. Throws one
 * sentence where there is none and none can be had.
 */
export async function openFirefox(): Promise<Firefox> {
  const executablePath = findFirefox()
  const home = mkdtempSync(join(tmpdir(), 'atlas-firefox-'))
  const screen = await openScreen()
  const env = { ...process.env, HOME: home, DISPLAY: screen.display, LIBGL_ALWAYS_SOFTWARE: '1' }
  const browser = await launch({
    ...{ browser: 'firefox', executablePath, env, headless: false },
    defaultViewport: WINDOW,
    extraPrefsFirefox: PREFERENCES
  })
  return {
    browser,
    async close() {
      await browser.close()
      screen.close()
      rmSync(home, { recursive: true, force: true })
    }
  }
}

function findFirefox(): string {
  const atHand = (): string | undefined => {
    const found =
      process.env['ATLAS_FIREFOX'] || firstOnPath('firefox-esr') || firstOnPath('firefox')
    return firstOnPath(SCREEN) && found
  }
  const found =
    atHand() ??
    (mayInstallPackages() && installAllOf('Firefox', DEBIAN_PACKAGES) ? atHand() : undefined)
  if (found !== undefined) return found
  throw new Error(
    `The tests of Firefox need it and Xvfb and found none: install them (on Debian: "apt-get install ${DEBIAN_PACKAGES.join(' ')}"), or set ATLAS_FIREFOX to the path of one.`
  )
}

/** A screen in memory, on the first display that is free. */
async function openScreen(): Promise<{ display: string; close: () => void }> {
  const size = `${WINDOW.width + 100}x${WINDOW.height + 200}x24`
  const server = spawn(SCREEN, ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe']
  })
  const [said] = (await once(server.stdio[3] as Readable, 'data')) as [Buffer]
  return { display: `:${said.toString().trim()}`, close: () => void server.kill() }
}
