import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { formatArticle } from '../validate/article-text'
import { fileOf, readTarget, save, stop } from './article-store'
import { questionText } from './ask'
import { answer, askAboutAll } from './review'

/** Walks through the open questions; each answer is on file before the next question is shown. */
export async function reviewArticle(id: string, all: boolean): Promise<number> {
  const target = fileOf(id)
  if (!existsSync(target)) {
    return stop([{ file: target, line: 1, message: 'There is no such article. Import it first.' }])
  }
  const { project, before, faults } = readTarget(target)
  if (!before || faults.length > 0) return stop(faults)
  const places = new Map(project.places.value.map((place) => [place.id, place]))
  const ids = new Set(places.keys())
  let file = all ? askAboutAll(before) : before
  const total = file.review?.questions.length ?? 0
  const later = new Set<unknown>()
  const replies = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
  const next = () => file.review?.questions.find((question) => !later.has(question))
  for (let question = next(); question; question = next()) {
    const at = total - (file.review?.questions.length ?? 0) + later.size + 1
    console.log(questionText(file, question, `Question ${Math.min(at, total)} of ${total}`, places))
    process.stdout.write('> ')
    const reply = await replies.next()
    if (reply.done || reply.value.trim() === 'q') break
    if (reply.value.trim() === 's') {
      later.add(question)
      continue
    }
    const answered = answer(file, question, reply.value, ids)
    console.log(answered.said)
    file = answered.file
    if (answered.settled) save(target, formatArticle(file))
  }
  await replies.return?.()
  const open = file.review?.questions.length ?? 0
  console.log(
    open > 0
      ? `\n${open} question${open === 1 ? '' : 's'} still open.`
      : '\nNo question open. Next: npm run check'
  )
  return 0
}
