import { buildAtlas } from '../../geo/compile/atlas'
import type { Project } from '../../geo/read'
import type { Located } from '../../geo/validate/located-json'
import { indexAtlas, type Archive } from '../../src/domain/archive'
import { smallProject } from './small-atlas'

/** What would run if any page took it for markup: in text, attributes, comments, scripts and addresses. */
export const PAYLOAD =
  `"'--></title></textarea></style></script><script>pwn()</script>` +
  `<img src=x onerror=pwn()><svg onload=pwn()><a href="javascript:pwn()" onclick="pwn()">` +
  '<iframe srcdoc="<script>pwn()</script>">${pwn()}{{pwn()}}{@html pwn()}]]>\\u003cscript>pwn()'

/** Keys whose values are ids, dates, kinds and numbers: what a schema holds to a few forms. */
const FORMAL = new Set([
  ...['id', 'kind', 'layer', 'lang', 'codes', 'memberOf', 'within', 'seeAlso', 'place', 'excerpt'],
  ...['how', 'published', 'asOf', 'from', 'to', 'of', 'sources', 'symbol', 'quote', 'sha256'],
  ...['file', 'participation', 'role', 'quantity', 'near', 'retrieved', 'files', 'lineAccuracy']
])

/** The value with the payload at the end of every text that an editor writes. */
export function poisoned<T>(value: T, key = ''): T {
  if (typeof value === 'string') {
    const added = key === 'url' ? `?${PAYLOAD}` : ` ${PAYLOAD}`
    return (value + added) as T
  }
  if (Array.isArray(value)) return value.map((each: unknown) => poisoned(each, key)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => {
      // A figure's list is "published" too, an article's day is a text.
      const isFormal = FORMAL.has(name) && !(name === 'published' && Array.isArray(each))
      return [name, isFormal ? each : poisoned(each as unknown, name)]
    })
  ) as T
}

const inFile = <T>({ value, lineOf }: Located<T>): Located<T> => ({
  value: poisoned(value),
  lineOf
})

/** The small atlas as no check lets it pass. */
export const poisonedProject: Project = {
  ...smallProject,
  release: `1.0.0${PAYLOAD}`,
  site: inFile(smallProject.site),
  places: inFile(smallProject.places),
  searchNames: inFile(smallProject.searchNames),
  notEstablished: inFile(smallProject.notEstablished),
  layers: inFile(smallProject.layers),
  baseLayers: inFile(smallProject.baseLayers),
  sources: inFile(smallProject.sources),
  articles: smallProject.articles.map((each) => ({ ...each, article: inFile(each.article) }))
}

export const poisonedArchive: Archive = indexAtlas(buildAtlas(poisonedProject).atlas)
