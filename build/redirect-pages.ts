import { articleAddress, placeAddress } from '../src/domain/addresses'
import type { Archive } from '../src/domain/archive'
import type { Site } from '../src/pages/render'
import { pageWords } from '../src/words/pages'
import { words } from '../src/words/words'
import { attribute, text } from './page-html'
import { POLICY } from './security-policy'

/** A page at an address that a place or an article once had. */
export interface RedirectPage {
  /** From the origin; ends with a slash. */
  readonly path: string
  /** Where it leads, from the origin. */
  readonly target: string
  readonly html: string
}

/** Leads from each old address of a place or an article to its present one, by no script. */
export const redirectPages = (
  { base }: Pick<Site, 'base'>,
  { redirects, placeById, articles }: Pick<Archive, 'redirects' | 'placeById' | 'articles'>
): RedirectPage[] =>
  redirects.flatMap(({ from, to }): RedirectPage[] => {
    const place = placeById.get(to)
    const article = articles.find(({ id }) => id === to)
    const titled = place?.name ?? article?.title
    if (titled === undefined) return []
    const addressOf = place ? placeAddress : articleAddress
    const target = addressOf(base, to)
    return [{ path: addressOf(base, from), target, html: htmlOf(titled, target) }]
  })

const htmlOf = (title: string, target: string): string => `<!doctype html>
<html lang="${attribute(words.lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${attribute(target)}">
<link rel="canonical" href="${attribute(target)}">
</head>
<body>
<p>${text(pageWords.moved)} <a href="${attribute(target)}">${text(title)}</a></p>
</body>
</html>
`
