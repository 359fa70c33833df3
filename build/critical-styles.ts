import { createHash } from 'node:crypto'
import { parse, type Container } from 'postcss'
import { attribute } from './page-html'
import { POLICY } from './security-policy'

const LINK = /\s*<link rel="stylesheet"[^>]*? href="([^"]+)">/g
const OWN_STYLES = "style-src 'self'"
/** What the map's script draws, which is not in the page before. */
const OF_MAP = /\.maplibregl-/
/** The class that Svelte gives to what a component's own styles are for. */
const SCOPE = /\.(svelte-[a-z0-9]+)/g

/**
 * The page with the styles of what it shows in its head, named in its policy by their hash, so that
 * it is painted before anything else comes; the stylesheets follow at the end of the body. Scripts wait
 * for them, and whatever they say of the page as it stands they say as the head did. The head asks for
 * all of them at once: a browser finds those in the body one by one, each once the one before has come.
 * Of the stylesheets at `late`, which the page does not link, its head holds what is for components that
 * it shows.
 * Throws where the page links no stylesheet, or does not carry the policy.
 */
export function withCriticalStyles(
  html: string,
  textOf: (href: string) => string,
  late: readonly string[] = []
): string {
  const hrefs = [...html.matchAll(LINK)].map(([, href]) => href!)
  if (hrefs.length === 0) throw new Error('The map page links no stylesheet.')
  const textsOf = (from: readonly string[]): string => from.map(textOf).join('\n')
  const unlinked = late.filter((href) => !hrefs.includes(href))
  const css = [criticalStyles(textsOf(hrefs), html), scopedStyles(textsOf(unlinked), html)]
    .filter((each) => each !== '')
    .join('\n')
  const policy = metaContent(POLICY)
  if (!html.includes(policy)) throw new Error('The map page does not carry the policy.')
  const hash = createHash('sha256').update(css).digest('base64')
  const narrowed = POLICY.replace(OWN_STYLES, `${OWN_STYLES} 'sha256-${hash}'`)
  const linksOf = (rel: string): string =>
    hrefs.map((href) => `<link rel="${rel}" href="${attribute(href)}">\n`).join('')
  return html
    .replaceAll(LINK, '')
    .replace(policy, () => metaContent(narrowed))
    .replace('</head>', () => `${linksOf('preload" as="style')}<style>${css}</style>\n</head>`)
    .replace('</body>', () => `${linksOf('stylesheet')}</body>`)
}

/**
 * The rules that the page needs as it stands: all but those of components that are not in it, of the
 * map, of paper, and of fonts, which are not waited for.
 */
export const criticalStyles = (css: string, html: string): string =>
  stylesFor(css, html, () => true)

/** The rules that are for a component in the page, and for nothing else. */
const scopedStyles = (css: string, html: string): string =>
  stylesFor(css, html, (scopes) => scopes.length > 0)

function stylesFor(css: string, html: string, wants: (scopes: string[]) => boolean): string {
  const present = new Set(Array.from(html.matchAll(/\bsvelte-[a-z0-9]+\b/g), ([scope]) => scope))
  const styles = parse(css)
  styles.walkRules((rule) => {
    const isKeyframe = rule.parent?.type === 'atrule' && /keyframes$/.test(nameOf(rule.parent))
    if (isKeyframe) return
    const selectors = rule.selectors.filter((selector) => {
      const scopes = Array.from(selector.matchAll(SCOPE), ([, scope]) => scope!)
      return wants(scopes) && !OF_MAP.test(selector) && scopes.every((scope) => present.has(scope))
    })
    if (selectors.length === 0) rule.remove()
    else if (selectors.length < rule.selectors.length) rule.selectors = selectors
  })
  styles.walkAtRules((rule) => {
    const isForPaper = rule.name === 'media' && rule.params === 'print'
    if (isForPaper || rule.name === 'font-face' || rule.nodes?.length === 0) rule.remove()
  })
  return styles.toString().replaceAll(/\n+/g, '\n').trim()
}

const nameOf = (parent: Container): string => ('name' in parent ? String(parent.name) : '')

/** As Vite writes it into a page. */
const metaContent = (value: string): string => attribute(value).replaceAll("'", '&#39;')
