import type { RedirectPage } from '../redirect-pages'
import { AREAS, ELSEWHERE, EVERYWHERE, TLS_ONLY, type Headers } from './headers'

/** What differs by address, for a path; hosts send the whole of what all matching rules say. */
interface Rule {
  readonly path: string
  readonly headers: Headers
}

/**
 * The text of `_headers`, as Netlify and Cloudflare Pages read it. They differ on a header that two
 * rules give to one address, so none does: whatever is not an area is a rule of its own, made from
 * the names of what lies at the top of the built site.
 */
export function headersFile(base: string, names: readonly string[]): string {
  const others = names.filter((name) => !Object.hasOwn(AREAS, name) && !isHidden(name))
  const rules: Rule[] = [
    { path: '/*', headers: { ...EVERYWHERE, ...TLS_ONLY } },
    { path: base, headers: ELSEWHERE },
    ...others.map((name) => ({
      path: name.includes('.') ? base + name : `${base}${name}/*`,
      headers: ELSEWHERE
    })),
    ...Object.entries(AREAS).map(([area, own]) => ({
      path: `${base}${area}/*`,
      headers: { ...ELSEWHERE, ...own }
    }))
  ]
  return rules
    .map(({ path, headers }) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')
    )
    .join('\n\n')
    .concat('\n')
}

/** Files that tell the host what to do, and are not served. */
const isHidden = (name: string): boolean => /^[._]/.test(name)

/** The text of `_redirects`: from each old address to its present one, without a page between. */
export const redirectsFile = (pages: readonly Pick<RedirectPage, 'path' | 'target'>[]): string =>
  pages.map(({ path, target }) => `${path} ${target} 301\n`).join('')
