import { describe, expect, test } from 'vitest'
import { findBrowser, type Machine } from './find-browser'

/** A machine on which only `files` run. */
function machineWith(files: string[], answers: Partial<Machine> = {}): Machine {
  return {
    named: undefined,
    runs: (path) => files.includes(path),
    systemPaths: () => ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'],
    playwrightPath: () => '/cache/chrome',
    mayInstall: () => false,
    install: () => {
      throw new Error('installed without leave')
    },
    ...answers
  }
}

describe('finding a browser', () => {
  test('takes the one that ATLAS_CHROMIUM names before any other', () => {
    const machine = machineWith(['/opt/mine', '/usr/bin/chromium'], { named: '/opt/mine' })
    expect(findBrowser(machine)).toBe('/opt/mine')
  })

  test('does not fall back when the named one does not run', () => {
    const machine = machineWith(['/usr/bin/chromium'], { named: '/opt/gone' })
    expect(() => findBrowser(machine)).toThrow('ATLAS_CHROMIUM names "/opt/gone"')
  })

  test('takes the first of the system that runs', () => {
    expect(findBrowser(machineWith(['/usr/bin/chromium', '/cache/chrome']))).toBe(
      '/usr/bin/chromium'
    )
  })

  test("takes Playwright's own when the system has none", () => {
    expect(findBrowser(machineWith(['/cache/chrome']))).toBe('/cache/chrome')
  })

  test('installs where it may, and takes what it installed', () => {
    const files: string[] = []
    const asked: string[] = []
    const machine = machineWith(files, {
      mayInstall: () => true,
      install: (packages) => {
        asked.push(...packages)
        files.push('/usr/bin/chromium-headless-shell')
        return true
      }
    })
    expect(findBrowser(machine)).toBe('/usr/bin/chromium-headless-shell')
    expect(asked).toEqual(['chromium-headless-shell', 'chromium'])
  })

  test.each([
    ['may not install', machineWith([])],
    ['cannot install', machineWith([], { mayInstall: () => true, install: () => false })],
    [
      'installed something that does not run',
      machineWith([], { mayInstall: () => true, install: () => true })
    ],
    [
      'has no platform of Playwright',
      machineWith([], { playwrightPath: () => undefined, systemPaths: () => [] })
    ]
  ])('says what is missing and how to get it when it %s', (_, machine) => {
    expect(() => findBrowser(machine)).toThrow(
      /found none: install it .*apt-get install chromium-headless-shell.*ATLAS_CHROMIUM/
    )
  })
})
