import { PREVIEW_SIZE } from '../src/pages/preview-svg'
import type { Content, Page, Site } from '../src/pages/render'
import { words } from '../src/words/words'
import { OEMBED_FILE } from './oembed'
import { POLICY } from './security-policy'

/** Addresses of what the document loads. */
interface Frame {
  /** The picture that stands for its link elsewhere, from the origin. */
  readonly image: string
  readonly stylesheets: readonly string[]
  readonly scripts?: readonly string[]
}

/** A whole HTML document round a rendered page, which is complete without a script. */
export function pageHtml(
  page: Content & Partial<Page>,
  site: Site,
  { stylesheets, scripts = [], image }: Frame
): string {
  const address = page.path === undefined ? null : site.origin + page.path
  const title = `${page.title} – ${site.title}`
  const data = { '@context': 'https://schema.org', ...page.data }
  return `<!doctype html>
<html lang="${attribute(words.lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<meta name="description" content="${attribute(page.description)}">
${page.listed ? '' : '<meta name="robots" content="noindex">\n'}${address === null ? '' : addressTags(address)}${previewTags({ ...page, type: 'article', image }, site)}
<link rel="icon" href="${attribute(site.base)}favicon.svg" type="image/svg+xml">
${oembedTag(page, site)}<link rel="alternate" type="application/atom+xml" title="${attribute(words.pages.articles)}" href="${attribute(site.base)}feed.xml">
${stylesheets.map((href) => `<link rel="stylesheet" href="${attribute(href)}">`).join('\n')}
${scripts.map((src) => `<script type="module" src="${attribute(src)}"></script>\n`).join('')}<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
</head>
<body>
${page.body}
</body>
</html>
`
}

/** Where a page that links here finds the code that shows its map; only where the site knows its host. */
const oembedTag = ({ path, embedded, title }: Content & Partial<Page>, { origin }: Site): string =>
  origin === '' || path === undefined || embedded === undefined
    ? ''
    : `<link rel="alternate" type="application/json+oembed" title="${attribute(title)}" href="${attribute(origin + path + OEMBED_FILE)}">\n`

const addressTags = (
  address: string
): string => `<link rel="canonical" href="${attribute(address)}">
<meta property="og:url" content="${attribute(address)}">
`

interface PreviewTags {
  readonly type: 'article' | 'website'
  readonly title: string
  readonly description: string
  readonly image: string
}

/** What shows a link elsewhere (ogp.me, and large cards of X); whole addresses where the site knows its host. */
const previewTags = (
  { type, title, description, image }: PreviewTags,
  { origin, title: site }: Site
): string =>
  [
    ['property', 'og:type', type],
    ['property', 'og:site_name', site],
    ['property', 'og:title', title],
    ['property', 'og:description', description],
    ['property', 'og:image', origin + image],
    ['property', 'og:image:type', 'image/png'],
    ['property', 'og:image:width', String(PREVIEW_SIZE.width)],
    ['property', 'og:image:height', String(PREVIEW_SIZE.height)],
    ['property', 'og:image:alt', title],
    ['name', 'twitter:card', 'summary_large_image'],
    ['name', 'twitter:title', title],
    ['name', 'twitter:description', description],
    ['name', 'twitter:image', origin + image]
  ]
    .map(([key, name, content]) => `<meta ${key}="${name}" content="${attribute(content!)}">`)
    .join('\n')

/** What the map page is called, and what it says of itself to search engines and where it is linked. */
interface MapPage {
  /** Below the site's base; empty for the map page itself. */
  readonly path: string
  readonly title: string
  readonly description: string
  readonly image: string
}

/** The map page with the language, title, description and preview that the interface's words give it. */
export const worded = (
  html: string,
  site: Site,
  { path, title, description, image }: MapPage
): string =>
  html
    .replace(/<html lang="[^"]*"/, () => `<html lang="${attribute(words.lang)}"`)
    .replace(/<title>[^<]*/, () => `<title>${text(title)}`)
    .replace(
      /(name="description"\s+content=)"[^"]*"/,
      (_, before: string) => `${before}"${attribute(description)}"`
    )
    .replace(
      '</head>',
      () =>
        `${addressTags(site.origin + site.base + path)}${previewTags({ type: 'website', title, description, image }, site)}\n</head>`
    )

export const text = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export const attribute = (value: string): string => text(value).replaceAll('"', '&quot;')
