/** Paths below the site's base of the scripts and stylesheets that a page names, each once: a stylesheet is asked for in the head and stands at the end. */
export const assetsNamedIn = (html: string): string[] => [
  ...new Set(Array.from(html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g), (match) => match[1]!))
]
