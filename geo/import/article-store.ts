import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { dirname } from 'node:path'
import { formatFault, type Fault } from '../../src/domain/fault'
import { checkProject } from '../validate/check'
import { readJson } from '../validate/located-json'
import { ARTICLES, GAZETTEER, PLACE_WORDS, readProject, type Project } from '../read'
import { filedArticleSchema } from '../validate/schemas'
import type { FiledArticle } from './filed-article'

export const fileOf = (id: string): string => `${ARTICLES}/${id}.json`

/** The project, and the article on file, which must be sound before anything is merged into it. */
export function readTarget(target: string): {
  project: Project
  before: FiledArticle | undefined
  faults: Fault[]
} {
  const { project, faults } = readProject('.')
  const used = [target, GAZETTEER, PLACE_WORDS]
  const own = [...faults, ...checkProject(withoutLimits(project))].filter(
    ({ file, mendedByReview }) => used.includes(file) && !mendedByReview
  )
  const before = existsSync(target)
    ? readJson(target, readFileSync(target, 'utf8'), filedArticleSchema).located?.value
    : undefined
  return { project, before, faults: own }
}

/** Too much quoted is what a review mends, so it must not keep an editor from it. */
function withoutLimits(project: Project): Project {
  const { quotedShareLimit: share, quotedWordsLimit: most, ...site } = project.site.value
  void [share, most]
  const articles = project.articles.map((file) => {
    const { quotedShareLimit, quotedWordsLimit, words, ...article } = file.article.value
    void [quotedShareLimit, quotedWordsLimit, words]
    return { ...file, article: { ...file.article, value: article } }
  })
  return { ...project, articles, site: { ...project.site, value: site } }
}

/** Written beside and moved over once it is on the disk: the file is whole at any moment, old or new. */
export function save(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const beside = `${path}.new`
  try {
    const file = openSync(beside, 'w')
    try {
      writeFileSync(file, text)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

export function stop(faults: readonly Fault[], more: readonly string[] = []): number {
  for (const fault of faults) {
    const isOption = fault.file.startsWith('--')
    console.error(isOption ? `${fault.file}: ${fault.message}` : formatFault(fault))
  }
  for (const line of more) console.error(line)
  console.error('Nothing was written.')
  return 1
}
