import { JSDOM } from 'jsdom'

/** An answer that was served: header names in small letters, each with all its values. */
export interface Answer {
  readonly url: string
  readonly status: number
  readonly headers: Readonly<Record<string, readonly string[]>>
  readonly body: string
}

/** One test of the Observatory: what it found, and points. */
export interface Finding {
  readonly test: string
  readonly result: string
  readonly modifier: number
}

/** What a site answers at its front page. */
export interface Site {
  readonly https: Answer
  /** Over plain HTTP, not followed; absent where nothing answers. */
  readonly http?: Answer
}

const START = 100
const BONUSES_FROM = 90

/**
 * The score that Mozilla's HTTP Observatory gives for such answers, by its published rules
 * (https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring, read in November 2026):
 * penalties first, bonuses only from 90 points on. Whether the certificate is valid, and whether the
 * host is in a preload list, does not show in an answer: the first is taken for granted, the second not.
 * Where the rules and the Observatory's own code differ (Cross-Origin-Resource-Policy), the lower counts.
 */
export function observatory(site: Site): { score: number; findings: Finding[] } {
  const findings = TESTS.map((test) => test(site))
  const sum = (all: readonly Finding[]): number =>
    all.reduce((total, { modifier }) => total + modifier, 0)
  const afterPenalties = START + sum(findings.filter(({ modifier }) => modifier < 0))
  const bonuses = sum(findings.filter(({ modifier }) => modifier > 0))
  const score = afterPenalties >= BONUSES_FROM ? afterPenalties + bonuses : afterPenalties
  return { score: Math.max(0, score), findings }
}

type Test = (site: Site) => Finding

/** Findings of one test; names of results begin alike. */
const finder =
  (test: string, prefix = test) =>
  (result: string, modifier: number): Finding => ({ test, result: `${prefix}-${result}`, modifier })

const BROAD = /^(?:ftp:|https?:|\*|https?:\/\/\*(?:\.\*)?)$/
const isInline = (source: string): boolean => source === "'unsafe-inline'" || source === 'data:'
const isInsecure = (source: string): boolean => /^(?:http|ftp):/.test(source)

/** The sources of all policies of the header and the page, by directive. */
function policyOf({ headers, body }: Answer): { all: Policy; ofHeader: Policy } {
  const ofHeader = headers['content-security-policy'] ?? []
  const metas = new JSDOM(body).window.document.querySelectorAll<HTMLMetaElement>(
    'meta[http-equiv="Content-Security-Policy" i]'
  )
  const ofPage = [...metas].map(({ content }) => content)
  return { all: parsed([...ofHeader, ...ofPage]), ofHeader: parsed(ofHeader) }
}

type Policy = ReadonlyMap<string, readonly string[]>

const parsed = (policies: readonly string[]): Policy => {
  const directives = new Map<string, string[]>()
  for (const directive of policies.flatMap((policy) => policy.split(/[;,]/))) {
    const [name = '', ...sources] = directive.trim().split(/\s+/)
    if (name !== '') directives.set(name, [...(directives.get(name) ?? []), ...sources])
  }
  return directives
}

const csp: Test = ({ https }) => {
  const { all } = policyOf(https)
  const found = finder('content-security-policy', 'csp')
  if (all.size === 0) return found('not-implemented', -25)
  const byDefault = all.get('default-src')
  const of = (name: string): readonly string[] => all.get(name) ?? byDefault ?? ['*']
  const scripts = of('script-src')
  const styles = of('style-src')
  const passive = ['img-src', 'media-src'].flatMap((name) => all.get(name) ?? byDefault ?? [])
  const active = [...all].flatMap(([name, sources]) =>
    /^(?:img|media)-src$/.test(name) ? [] : sources
  )
  const isBroad = (source: string): boolean => BROAD.test(source)
  if (scripts.some((each) => isBroad(each) || isInline(each)) || of('object-src').some(isBroad)) {
    return found('implemented-with-unsafe-inline', -20)
  }
  if (active.some(isInsecure)) return found('implemented-with-insecure-scheme', -20)
  if ([...scripts, ...styles].includes("'unsafe-eval'")) {
    return found('implemented-with-unsafe-eval', -10)
  }
  if (passive.some(isInsecure)) {
    return found('implemented-with-insecure-scheme-in-passive-content-only', -10)
  }
  if (styles.some((each) => isBroad(each) || isInline(each))) {
    return found('implemented-with-unsafe-inline-in-style-src-only', 0)
  }
  const isNone = byDefault?.every((source) => source === "'none'") ?? false
  return isNone
    ? found('implemented-with-no-unsafe-default-src-none', 10)
    : found('implemented-with-no-unsafe', 5)
}

const cookies: Test = ({ https, http }) => {
  const set = [https, http].flatMap((answer) => answer?.headers['set-cookie'] ?? [])
  const found = finder('cookies')
  // The atlas sets none: what one that is set would cost is told at its worst.
  return set.length === 0 ? found('not-found', 0) : found('session-without-secure-flag', -40)
}

const cors: Test = ({ https: { headers } }) => {
  const [origin] = headers['access-control-allow-origin'] ?? []
  const credentials = headers['access-control-allow-credentials']?.[0] === 'true'
  const found = finder('cross-origin-resource-sharing')
  if (origin === undefined) return found('not-implemented', 0)
  if (credentials) return found('implemented-with-universal-access', -50)
  return found(`implemented-with-${origin === '*' ? 'public' : 'restricted'}-access`, 0)
}

const SIX_MONTHS = 15_768_000

const hsts: Test = ({ https: { url, headers } }) => {
  const found = finder('strict-transport-security', 'hsts')
  if (!url.startsWith('https:')) return found('not-implemented-no-https', -20)
  const [value] = headers['strict-transport-security'] ?? []
  if (value === undefined) return found('not-implemented', -20)
  const seconds = /^max-age=(\d+)\s*(?:;|$)/i.exec(value)?.[1]
  if (seconds === undefined) return found('header-invalid', -20)
  return Number(seconds) >= SIX_MONTHS
    ? found('implemented-max-age-at-least-six-months', 0)
    : found('implemented-max-age-less-than-six-months', -10)
}

const redirection: Test = ({ https, http }) => {
  const found = finder('redirection')
  if (!http) return found('not-needed-no-http', 0)
  const [to] = http.headers['location'] ?? []
  if (http.status < 300 || http.status > 399 || to === undefined) return found('missing', -20)
  const target = new URL(to, http.url)
  if (target.protocol !== 'https:') return found('not-to-https', -20)
  return target.hostname === new URL(https.url).hostname
    ? found('to-https', 0)
    : found('off-host-from-http', -5)
}

const PRIVATE = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin']
const TELLING = ['origin', 'origin-when-cross-origin', 'unsafe-url', 'no-referrer-when-downgrade']

const referrer: Test = ({ https: { headers } }) => {
  const found = finder('referrer-policy')
  const value = headers['referrer-policy']?.join(',').split(',').at(-1)?.trim().toLowerCase()
  if (value === undefined) return found('not-implemented', 0)
  if (PRIVATE.includes(value)) return found('private', 5)
  return found(TELLING.includes(value) ? 'unsafe' : 'header-invalid', -5)
}

const hasDigest = (script: Element): boolean => (script.getAttribute('integrity') ?? '') !== ''

const integrity: Test = ({ https: { url, body } }) => {
  const found = finder('subresource-integrity', 'sri')
  const scripts = [...new JSDOM(body, { url }).window.document.querySelectorAll('script')]
  if (scripts.length === 0) return found('not-implemented-but-no-scripts-loaded', 0)
  const foreign = scripts.filter(
    ({ src }) => src !== '' && new URL(src).origin !== new URL(url).origin
  )
  if (foreign.length === 0) {
    const isChecked = scripts.some((script) => script.src !== '' && hasDigest(script))
    return isChecked
      ? found('implemented-and-all-scripts-loaded-securely', 5)
      : found('not-implemented-but-all-scripts-loaded-from-secure-origin', 0)
  }
  if (foreign.some(({ src }) => !src.startsWith('https:'))) {
    return found('not-implemented-and-external-scripts-not-loaded-securely', -50)
  }
  return foreign.every(hasDigest)
    ? found('implemented-and-external-scripts-loaded-securely', 5)
    : found('not-implemented-but-external-scripts-loaded-securely', -5)
}

const sniffing: Test = ({ https: { headers } }) => {
  const found = finder('x-content-type-options')
  const [value] = headers['x-content-type-options'] ?? []
  if (value === undefined) return found('not-implemented', -5)
  return value.trim().toLowerCase() === 'nosniff'
    ? found('nosniff', 0)
    : found('header-invalid', -5)
}

const framing: Test = ({ https }) => {
  const found = finder('x-frame-options')
  const ancestors = policyOf(https).ofHeader.get('frame-ancestors')
  if (ancestors && !ancestors.some((source) => BROAD.test(source))) {
    return found('implemented-via-csp', 5)
  }
  const [value] = https.headers['x-frame-options'] ?? []
  if (value === undefined) return found('not-implemented', -20)
  return /^(?:deny|sameorigin)$/i.test(value.trim())
    ? found('sameorigin-or-deny', 0)
    : found('header-invalid', -20)
}

const resources: Test = ({ https: { headers } }) => {
  const found = finder('cross-origin-resource-policy', 'corp')
  const [value] = headers['cross-origin-resource-policy'] ?? []
  if (value === undefined) return found('not-implemented', 0)
  if (/^same-(?:origin|site)$/.test(value)) return found(`implemented-with-${value}`, 0)
  return found(value === 'cross-origin' ? 'implemented-with-cross-origin' : 'header-invalid', -20)
}

const TESTS: readonly Test[] = [
  csp,
  cookies,
  cors,
  hsts,
  redirection,
  referrer,
  integrity,
  sniffing,
  framing,
  resources
]
