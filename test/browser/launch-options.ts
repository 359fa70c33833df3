import type { LaunchOptions } from '@playwright/test'
import { findBrowser } from './find-browser'

/**
 * How tests and benchmarks start the browser: software WebGL, so that a machine with a graphics
 * card draws the same pixels, and nothing that the browser would ask of the network by itself.
 */
export function launchOptions(): LaunchOptions {
  return { executablePath: findBrowser(), args: browserArguments(process.getuid?.() === 0) }
}

/**
 * As `launchOptions`, for tests, which start hundreds of pages and measure no times: scripts are
 * not optimised and the page is put together without the emulated graphics card, which halves what
 * a page costs. WebGL draws the same pixels.
 */
export function testLaunchOptions(): LaunchOptions {
  const options = launchOptions()
  return {
    ...options,
    args: [
      ...(options.args ?? []),
      '--disable-gpu-compositing',
      '--disable-gpu-rasterization',
      '--js-flags=--no-maglev --no-turbofan'
    ]
  }
}

function browserArguments(asRoot: boolean): string[] {
  return [
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-quic',
    '--disable-sync',
    '--no-first-run',
    '--no-pings',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ...(asRoot ? ['--no-sandbox'] : [])
  ]
}
