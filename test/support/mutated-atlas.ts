import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FiledArticle } from '../../geo/import/filed-article'
import { ARTICLES, GEOMETRY, SOURCES } from '../../geo/read'
import { SMALL_ROOT } from './small-atlas'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The small atlas's files in memory, by path from its root, with a raw file that a source lists. */
export function smallFiles(): Map<string, string> {
  const names = readdirSync(SMALL_ROOT, { recursive: true, encoding: 'utf8' })
  const files = new Map(
    names
      .filter((name) => /\.\w+$/.test(name))
      .map((name) => [name, readFileSync(join(SMALL_ROOT, name), 'utf8')] as const)
  )
  for (const [name, text] of files) {
    if (name.startsWith(ARTICLES)) files.set(name, withSha(text, sha256(textOf(text))))
  }
  const survey = 'One mark a hill.\n'
  files.set('geo/sources/survey.txt', survey)
  const listed = `,"retrieved":"2031-01-01","files":[{"path":"geo/sources/survey.txt","sha256":"${sha256(survey)}"}]}\n]`
  files.set(SOURCES, files.get(SOURCES)!.replace(/\}\n\]/, listed))
  return files
}

/** The texts that the small atlas's excerpts were taken from, by the article's id. */
export const smallTexts = (): Map<string, string> =>
  new Map(
    [...smallFiles()]
      .filter(([name]) => name.startsWith(ARTICLES))
      .map(([name, text]) => [name.slice(ARTICLES.length + 1, -'.json'.length), textOf(text)])
  )

const textOf = (article: string): string =>
  (JSON.parse(article) as FiledArticle).excerpts.map(({ text }) => text).join('\n\n')

const withSha = (article: string, sha: string): string =>
  article.replace(/("sha256": ")[^"]*/, `$1${sha}`)

/** A place's own area, as an editor would file it. */
export const OLD_FORT = `${GEOMETRY}/old-fort.geojson`
export const OLD_FORT_TEXT = `{"type":"Feature",
"properties":{"source":"Made up for tests","licence":"CC0 1.0","accuracy":"100 m"},
"geometry":{"type":"Polygon","coordinates":[[[173.4,44.4],[173.6,44.4],[173.6,44.6],[173.4,44.6],[173.4,44.4]]]}}
`
