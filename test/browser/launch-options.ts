import type { LaunchOptions } from '@playwright/test'
import { findBrowser } from './find-browser'

/**
 * How tests and benchmarks start the browser: software WebGL, so that a machine with a graphics
 * card draws the same pixels, and nothing that the browser would ask of the network by itself.
 */
export function launchOptions(): LaunchOptions {
  return { executablePath: findBrowser(), args: browserArguments(process.getuid?.() === 0) }
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
