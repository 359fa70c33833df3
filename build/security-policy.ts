import { readFileSync } from 'node:fs'
import { originsOf, type Basemap } from '../src/domain/basemap'

/**
 * What a page may load and run: itself, the `data:` icons of MapLibre's stylesheet, and what the
 * basemaps that a reader may choose are fetched from.
 */
export const policyWith = (basemaps: readonly Basemap[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    ['connect-src', "'self'", ...new Set(basemaps.flatMap(originsOf))].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    // What another page would show, in the dialog that makes its code.
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ')

/** The basemaps that geo/content/site.json offers; none of a file that the check finds fault with. */
export function offeredBasemaps(text: string): readonly Basemap[] {
  try {
    const { basemaps } = JSON.parse(text) as { basemaps?: unknown }
    return Array.isArray(basemaps) ? basemaps.filter(isObject) : []
  } catch {
    return []
  }
}

const isObject = (value: unknown): value is Basemap => typeof value === 'object' && value !== null

const SITE = new URL('../geo/content/site.json', import.meta.url)

/** The policy of this site's pages. */
export const POLICY = policyWith(offeredBasemaps(readFileSync(SITE, 'utf8')))
