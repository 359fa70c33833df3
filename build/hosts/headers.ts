import { POLICY } from '../security-policy'

/** Response headers by name. */
export type Headers = Readonly<Record<string, string>>

/** Sent with every answer, that of an error too. */
export const EVERYWHERE: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': [
    ...['accelerometer', 'browsing-topics', 'camera', 'display-capture', 'geolocation'],
    ...['gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb']
  ]
    .map((feature) => `${feature}=()`)
    .join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin'
}

/** Over TLS alone (RFC 6797, section 7.2); a year. */
export const TLS_ONLY: Headers = { 'Strict-Transport-Security': 'max-age=31536000' }

/**
 * One for all pages. The map page has styles within it, whose hash is another with each build: its own
 * policy names them, and no page's own policy takes any others.
 */
const HEADER_POLICY = POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")

const framedBy = (ancestors: string): string => `${HEADER_POLICY}; frame-ancestors ${ancestors}`

/** What goes with an address that lies in none of the areas below: pages, feeds, what is not found. */
export const ELSEWHERE: Headers = {
  'Cache-Control': 'no-cache',
  'Content-Security-Policy': framedBy("'none'"),
  'Cross-Origin-Resource-Policy': 'same-origin'
}

/** The name of such a file changes with its content. */
const KEPT = { 'Cache-Control': 'public, max-age=31536000, immutable' }
/** Shown or read by pages of other sites. */
const SHARED = { 'Cross-Origin-Resource-Policy': 'cross-origin' }

/** What goes with the addresses below a folder of the site, in place of what goes elsewhere. */
export const AREAS: Readonly<Record<string, Headers>> = {
  assets: KEPT,
  parts: KEPT,
  images: { ...KEPT, ...SHARED },
  data: { ...SHARED, 'Access-Control-Allow-Origin': '*' },
  embed: { ...SHARED, 'Content-Security-Policy': framedBy('*') }
}

/** What every host sends with a file at the path, which begins with the site's base. */
export function headersAt(path: string, base = '/'): Headers {
  const [folder = '', ...rest] = path.slice(base.length).split('/')
  const own = rest.length > 0 && Object.hasOwn(AREAS, folder) ? AREAS[folder] : {}
  return { ...EVERYWHERE, ...ELSEWHERE, ...own }
}

/** Names of the headers that are not the same at all addresses, with the value of each area that has its own. */
export function varyingHeaders(): {
  name: string
  elsewhere: string
  in: Record<string, string>
}[] {
  const areas = Object.entries(AREAS)
  const names = new Set([ELSEWHERE, ...Object.values(AREAS)].flatMap(Object.keys))
  return [...names].map((name) => ({
    name,
    elsewhere: ELSEWHERE[name] ?? '',
    in: Object.fromEntries(
      areas.flatMap(([area, { [name]: value }]) => (value === undefined ? [] : [[area, value]]))
    )
  }))
}
