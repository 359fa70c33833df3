import type { BrowserContext, ConsoleMessage, Page } from '@playwright/test'

/** What a page may never do, in any test: collected here as sentences, one for each time. */
export interface Guard {
  /** Console errors and page errors that match are part of the test and no fault. */
  allow(pattern: RegExp): void
  /** From now on the page may ask this origin too: the test chooses so, as a reader does. */
  allowHost(origin: string): void
  /** The faults so far; from then on they count no more. */
  take(): Promise<string[]>
}

/** The name under which the page's own script reports to the test. */
const REPORT = 'atlasReportsViolation'

/** Watches every page of the context, those opened later as well. Call before the first page opens. */
export async function guardContext(context: BrowserContext, origin: string): Promise<Guard> {
  const faults: { text: string; mayBeAllowed: boolean }[] = []
  const allowed: RegExp[] = []
  const hosts = new Set([origin])
  const fault = (text: string, mayBeAllowed = false) => void faults.push({ text, mayBeAllowed })

  await context.exposeBinding(REPORT, (_, violation: string) => {
    fault(`The page broke its security policy: ${violation}`)
  })
  await context.addInitScript(reportViolations, REPORT)
  context.on('weberror', (event) => fault(`Uncaught error: ${event.error().message}`, true))
  context.on('console', (message) => {
    if (message.type() === 'error') fault(consoleFault(message), true)
  })
  // Of `data:` Playwright reports no request, and the policy judges it.
  context.on('request', (request) => {
    if (!hosts.has(new URL(request.url()).origin))
      fault(foreignFault(request.url(), request.resourceType()))
  })
  context.on('page', (page) => {
    page.on('crash', () => fault('The page crashed.'))
    page.on('websocket', (socket) => {
      if (!socket.url().startsWith(origin.replace(/^http/, 'ws'))) {
        fault(foreignFault(socket.url(), 'websocket'))
      }
    })
  })

  return {
    allow: (pattern) => void allowed.push(pattern),
    allowHost: (host) => void hosts.add(host),
    async take() {
      await Promise.all(context.pages().map(settled))
      return faults
        .splice(0)
        .filter(({ text, mayBeAllowed }) => !mayBeAllowed || !allowed.some((one) => one.test(text)))
        .map(({ text }) => text)
    }
  }
}

/** Runs in the page, before its own scripts. */
function reportViolations(report: string): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    const tell = (globalThis as unknown as Record<string, (text: string) => void>)[report]
    const where = event.sourceFile ? ` (${event.sourceFile}:${event.lineNumber})` : ''
    tell?.(`${event.effectiveDirective} forbids ${event.blockedURI || 'it'}${where}`)
  })
}

function consoleFault(message: ConsoleMessage): string {
  const { url, lineNumber } = message.location()
  return `Console error: ${message.text()}${url === '' ? '' : ` (${url}:${lineNumber})`}`
}

const foreignFault = (url: string, type: string): string =>
  `Request to another host: ${url} (${type})`

/** Waits for one answer of the page: what it had told before has then arrived. */
async function settled(page: Page): Promise<void> {
  const answer = page.evaluate(() => undefined).catch(() => undefined)
  const patience = new Promise<undefined>((resolve) =>
    setTimeout(resolve, 2_000, undefined).unref()
  )
  await Promise.race([answer, patience])
}
