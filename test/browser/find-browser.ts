import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

/** What the search for a browser asks of the machine; a test answers in the machine's place. */
export interface Machine {
  /** The value of ATLAS_CHROMIUM: a browser named by hand. */
  named: string | undefined
  /** Whether the file exists and runs. */
  runs(path: string): boolean
  /** Where a Chromium of the system may lie, the preferred first. */
  systemPaths(): string[]
  /** Where Playwright puts the Chromium that it downloads. */
  playwrightPath(): string | undefined
  /** Whether this process may install Debian packages. */
  mayInstall(): boolean
  /** Installs the first of these Debian packages that it can; whether it did. */
  install(packages: readonly string[]): boolean
}

const SYSTEM_NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome'
]

const OTHER_SYSTEMS_PATHS: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'
  ]
}

const DEBIAN_PACKAGES = ['chromium-headless-shell', 'chromium']

/**
 * The path of a Chromium that runs: the one that ATLAS_CHROMIUM names, the system's, Playwright's
 * own, or Debian's, installed now. Throws one sentence that says what is missing.
 */
export function findBrowser(machine: Machine = thisMachine()): string {
  if (machine.named !== undefined) return namedBrowser(machine, machine.named)
  const found = browserAtHand(machine)
  if (found !== undefined) return found
  if (machine.mayInstall() && machine.install(DEBIAN_PACKAGES)) {
    const installed = browserAtHand(machine)
    if (installed !== undefined) return installed
  }
  throw new Error(
    'The browser tests need Chromium and found none: install it ' +
      '(on Debian: "apt-get install chromium-headless-shell"; elsewhere: "npx playwright install chromium"), ' +
      'or set ATLAS_CHROMIUM to the path of one.'
  )
}

function namedBrowser(machine: Machine, path: string): string {
  if (machine.runs(path)) return path
  throw new Error(
    `ATLAS_CHROMIUM names "${path}", which does not run: set it to the path of a Chromium, or unset it.`
  )
}

function browserAtHand(machine: Machine): string | undefined {
  const own = machine.playwrightPath()
  const candidates = [...machine.systemPaths(), ...(own === undefined ? [] : [own])]
  return candidates.find((path) => machine.runs(path))
}

function thisMachine(): Machine {
  return {
    named: process.env['ATLAS_CHROMIUM'] || undefined,
    runs,
    systemPaths,
    playwrightPath,
    mayInstall: mayInstallPackages,
    install: (packages) => installFirstOf('Chromium', packages)
  }
}

/** Whether this process may install Debian packages. */
export const mayInstallPackages = (): boolean =>
  process.getuid?.() === 0 && firstOnPath('apt-get') !== undefined

/** A browser stub (a snap that is not there, a broken link) exists and does not run. */
function runs(path: string): boolean {
  if (!existsSync(path)) return false
  if (process.platform === 'win32') return true
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}

function systemPaths(): string[] {
  const onPath = SYSTEM_NAMES.flatMap((name) => firstOnPath(name) ?? [])
  return [...onPath, ...(OTHER_SYSTEMS_PATHS[process.platform] ?? [])]
}

/** Where the program lies, in the order of PATH. */
export function firstOnPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}

/** Playwright throws where it knows no download for the platform. */
function playwrightPath(): string | undefined {
  try {
    return chromium.executablePath()
  } catch {
    return undefined
  }
}

/** Installs the first of the Debian packages that it can, for want of what is named; whether it did. */
export function installFirstOf(missing: string, packages: readonly string[]): boolean {
  console.error(`No ${missing} found: installing Debian's ${packages[0]} …`)
  aptGet(['update'])
  return packages.some((name) => aptGet([...INSTALL, name]))
}

/** Installs all of the Debian packages, for want of what is named; whether it did. */
export function installAllOf(missing: string, packages: readonly string[]): boolean {
  console.error(`No ${missing} found: installing Debian's ${packages.join(', ')} …`)
  aptGet(['update'])
  return aptGet([...INSTALL, ...packages])
}

const INSTALL = ['install', '--yes', '--no-install-recommends']

function aptGet(args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status } = spawnSync('apt-get', ['-q', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env
  })
  return status === 0
}
