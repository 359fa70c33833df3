import type { Fault } from '../../src/domain/fault'
import type { Files } from '../files'

const CONTENT = 'geo/content'
const KNOWN = [
  'articles',
  'base-layers.json',
  'gazetteer.json',
  'geometry',
  'layers.json',
  'not-established.json',
  'place-words.json',
  'redirects.json',
  'search-names.json',
  'site.json'
]

/** Files that lie where editors write and that nothing reads: misnamed, or left over. */
export function strayFiles(files: Files): Fault[] {
  const strays = (folder: string, isKnown: (name: string) => boolean, mend: string): Fault[] =>
    files
      .list(folder)
      .filter((name) => !isKnown(name) && !/^(?:\.|README\.md$)/.test(name))
      .map((name) => ({
        file: `${folder}/${name}`,
        line: 1,
        message: name.endsWith('.new')
          ? `A command was ended while it wrote ${name.slice(0, -4)}, which is whole, old or new. Take this file out.`
          : `Nothing reads this file. ${mend}, or take it out.`
      }))
  return [
    ...strays(
      CONTENT,
      (name) => KNOWN.includes(name),
      `Name it as one of ${KNOWN.filter((name) => name.endsWith('.json')).join(', ')}`
    ),
    ...strays(`${CONTENT}/articles`, (name) => name.endsWith('.json'), 'Name it <article id>.json'),
    ...strays(
      `${CONTENT}/geometry`,
      (name) => name.endsWith('.geojson'),
      'Name it <place id>.geojson'
    )
  ]
}
