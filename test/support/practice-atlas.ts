import { cpSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { ARTICLES, GAZETTEER, LAYERS, SITE } from '../../geo/read'

const SMALL = resolve('test/fixtures/atlas-small')

/**
 * A copy of the small atlas for commands to work on: its articles are of past years, since commands ask
 * the clock; it limits quotation as the real one does; and it has a layer for places of no other.
 */
export function practiceAtlas(root: string): void {
  cpSync(SMALL, root, { recursive: true })
  for (const folder of [dirname(GAZETTEER), ARTICLES, 'geo/sources']) {
    for (const name of readdirSync(join(root, folder))) {
      const path = join(root, folder, name)
      if (statSync(path).isDirectory()) continue
      const past = join(root, folder, inThePast(name))
      renameSync(path, past)
      edit(past, inThePast)
      if (folder === ARTICLES) edit(past, withWords)
    }
  }
  edit(join(root, GAZETTEER), (text) =>
    text.replaceAll('"layer":"outposts"', '"layer":"mentioned"')
  )
  edit(join(root, LAYERS), (text) =>
    text.replace('"id":"outposts","title":"Outposts"', '"id":"mentioned","title":"Other places"')
  )
  edit(join(root, SITE), (text) =>
    text.replace('{', '{\n  "quotedShareLimit": 0.4,\n  "quotedWordsLimit": 400,')
  )
}

const inThePast = (text: string): string => text.replaceAll('2031', '2021')

/** How many words the articles have: enough for what is quoted of them. */
const withWords = (text: string): string =>
  text.replace(/^ {2}"lastNumber": \d+,$/m, '$&\n  "words": 200,')

const edit = (path: string, change: (text: string) => string): void =>
  writeFileSync(path, change(readFileSync(path, 'utf8')))
