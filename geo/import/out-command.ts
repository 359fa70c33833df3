import { existsSync } from 'node:fs'
import { formatArticle } from '../validate/article-text'
import { fileOf, readTarget, save, stop } from './article-store'
import { quotedLine } from './quoted-line'
import { answer } from './review'

/** Takes one excerpt out of its article for good: no import brings its sentence back. */
export function takeExcerptOut(id: string): number {
  const article = id.replace(/-\d+$/, '')
  const target = fileOf(article)
  const nothing = `There is no excerpt "${id}". Its id stands in the article's file: corridor-talks-5, for example.`
  if (!existsSync(target)) return stop([{ file: target, line: 1, message: nothing }])
  const { project, before, faults } = readTarget(target)
  if (!before || faults.length > 0) return stop(faults)
  if (!before.excerpts.some((excerpt) => excerpt.id === id)) {
    return stop([{ file: target, line: 1, message: nothing }])
  }
  const question = { about: 'quotation' as const, excerpt: id, line: 0, ask: '' }
  const { file, said } = answer(before, question, 't', new Set())
  save(target, formatArticle(file))
  console.log(`${said}\n${quotedLine(file, project.site.value)}\nNext: npm run check`)
  return 0
}
