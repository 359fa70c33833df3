import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Source } from '../../src/domain/layer'
import type { LockedPackage } from './lock'

const RULE = '-'.repeat(80)

/** The licences of all that readers get, with their texts: the atlas's own first. */
export function licencesText(
  root: string,
  packages: readonly LockedPackage[],
  sources: readonly Source[]
): string {
  const data = sources.map(
    ({ attribution, licence, url }) => `${attribution}\n${licence}: ${url}\n`
  )
  const parts = packages.map(
    ({ name, version, licence, folder }) =>
      `${name} ${version}\n${licence}\n\n${textIn(join(root, folder))}`
  )
  return [
    `The code of this site\n\n${readFileSync(join(root, 'LICENSE'), 'utf8')}`,
    `Geometry and names\n\n${data.join('\n')}`,
    'The excerpts are quotations from the articles named with them.\n',
    ...parts
  ]
    .map((part) => `${part.trimEnd()}\n`)
    .join(`\n${RULE}\n\n`)
}

/** What the package's licence files say; its own words on who made it where it has none. */
function textIn(folder: string): string {
  const files = readdirSync(folder)
    .filter((name) => /^(?:licen[cs]e|copying|notice)(?:[-.]|$)/i.test(name))
    .sort()
  if (files.length > 0) {
    return files.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n')
  }
  const { author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    author?: string | { name: string }
  }
  const name = typeof author === 'string' ? author : author?.name
  return `The package holds no text of its licence${name === undefined ? '' : `; it is by ${name}`}.`
}
