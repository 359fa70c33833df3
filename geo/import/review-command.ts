import { existsSync, readFileSync } from 'node:fs'
import { formatArticle } from '../validate/article-text'
import { alikeTo } from './alike'
import { fileOf, readTarget, save, stop } from './article-store'
import { questionText } from './ask'
import { quotedLine } from './quoted-line'
import type { Project } from '../read'
import { repliesFrom, type Replies } from './replies'
import { beginSitting, countOf, openIn, takeReply, type Sitting } from './sitting'

/** Walks through the open questions; each answer is on file before the next question is shown. */
export async function reviewArticle(id: string, all: boolean): Promise<number> {
  const target = fileOf(id)
  if (!existsSync(target)) {
    return stop([{ file: target, line: 1, message: 'There is no such article. Import it first.' }])
  }
  const onDisk = readFileSync(target, 'utf8')
  const { project, before, faults } = readTarget(target)
  if (!before || faults.length > 0) return stop(faults)
  const replies = repliesFrom(process.stdin)
  try {
    const sitting = await sit(target, onDisk, beginSitting(before, all), project, replies.ask)
    if (!sitting) return 1
    console.log(`\n${quotedLine(sitting.file, project.site.value)}\n${whatIsLeft(sitting)}`)
    return 0
  } finally {
    replies.close()
  }
}

/** The sitting as it ends, or nothing where the file was changed by something else meanwhile. */
async function sit(
  target: string,
  atFirst: string,
  begun: Sitting,
  project: Project,
  ask: Replies['ask']
): Promise<Sitting | undefined> {
  const places = new Map(project.places.value.map((place) => [place.id, place]))
  const ids = new Set(places.keys())
  let onDisk = atFirst
  let sitting = begun
  for (let [question] = openIn(sitting); question; [question] = openIn(sitting)) {
    const alike = alikeTo(question, openIn(sitting)).length
    console.log(questionText(sitting.file, question, countOf(sitting), places, alike))
    const reply = await ask('> ')
    if (reply === undefined || reply === 'q') break
    const step = takeReply(sitting, question, reply, ids)
    console.log(step.said)
    if (step.save) {
      if (readFileSync(target, 'utf8') !== onDisk) return changedBeneath(target)
      onDisk = formatArticle(step.sitting.file)
      save(target, onDisk)
    }
    sitting = step.sitting
  }
  return sitting
}

function whatIsLeft({ file, again }: Sitting): string {
  const open = file.review?.questions.length ?? 0
  const rest =
    open > 0
      ? `${open} question${open === 1 ? '' : 's'} still open. Go on with the same command.`
      : 'No question open. Next: npm run check'
  const excerpts = new Set(file.excerpts.map(({ id }) => id))
  const unseen = again.filter(({ excerpt }) => excerpts.has(excerpt)).length
  return unseen > 0
    ? `${unseen} accepted mention${unseen === 1 ? ' was' : 's were'} not looked at and stay${unseen === 1 ? 's' : ''} as accepted.\n${rest}`
    : rest
}

/** Another import or review, or an editor by hand: its work is not overwritten. */
function changedBeneath(target: string): undefined {
  console.error(
    `${target} was changed by something else meanwhile. Your last answer was not written; all before it were. Start the review again.`
  )
}
