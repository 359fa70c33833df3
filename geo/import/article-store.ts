import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
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
  const open = (fault: Fault): boolean => fault.message.startsWith('Still open')
  const used = [target, GAZETTEER, PLACE_WORDS]
  const own = [...faults, ...checkProject(project)].filter(
    (fault) => used.includes(fault.file) && !open(fault)
  )
  const before = existsSync(target)
    ? readJson(target, readFileSync(target, 'utf8'), filedArticleSchema).located?.value
    : undefined
  return { project, before, faults: own }
}

/** Written beside and moved over, so that no half-written file is left. */
export function save(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.new`, text)
  renameSync(`${path}.new`, path)
}

export function stop(faults: readonly Fault[]): number {
  for (const fault of faults) {
    const isOption = fault.file.startsWith('--')
    console.error(isOption ? `${fault.file}: ${fault.message}` : formatFault(fault))
  }
  console.error('Nothing was written.')
  return 1
}
