import type { Content, Page, Site } from '../src/pages/render'
import { words } from '../src/words/words'
import { POLICY } from './security-policy'

/** Addresses of what the document loads. */
interface Frame {
  readonly stylesheets: readonly string[]
  readonly scripts?: readonly string[]
}

/** A whole HTML document round a rendered page, which is complete without a script. */
export function pageHtml(
  page: Content & Partial<Page>,
  site: Site,
  { stylesheets, scripts = [] }: Frame
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
${page.listed ? '' : '<meta name="robots" content="noindex">\n'}${address === null ? '' : addressTags(address)}<meta property="og:type" content="article">
<meta property="og:site_name" content="${attribute(site.title)}">
<meta property="og:title" content="${attribute(page.title)}">
<meta property="og:description" content="${attribute(page.description)}">
<link rel="icon" href="${attribute(site.base)}favicon.svg" type="image/svg+xml">
<link rel="alternate" type="application/atom+xml" title="${attribute(words.pages.articles)}" href="${attribute(site.base)}feed.xml">
${stylesheets.map((href) => `<link rel="stylesheet" href="${attribute(href)}">`).join('\n')}
${scripts.map((src) => `<script type="module" src="${attribute(src)}"></script>\n`).join('')}<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
</head>
<body>
${page.body}
</body>
</html>
`
}

const addressTags = (
  address: string
): string => `<link rel="canonical" href="${attribute(address)}">
<meta property="og:url" content="${attribute(address)}">
`
/** What the map page is called, and what it says of itself to search engines. */
interface MapPage {
  readonly title: string
  readonly description: string
}

/** The map page with the language, title and description that the interface's words give it. */
export const worded = (html: string, { title, description }: MapPage): string =>
  html
    .replace(/<html lang="[^"]*"/, () => `<html lang="${attribute(words.lang)}"`)
    .replace(/<title>[^<]*/, () => `<title>${text(title)}`)
    .replace(
      /(name="description"\s+content=)"[^"]*"/,
      (_, before: string) => `${before}"${attribute(description)}"`
    )

export const text = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export const attribute = (value: string): string => text(value).replaceAll('"', '&quot;')
