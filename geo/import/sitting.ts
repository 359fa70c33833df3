import { alikeTo, replyFor } from './alike'
import { lastNumberOf, type FiledArticle, type Question } from './filed-article'
import { lookAgain, withoutAccepted } from './look-again'
import { answer } from './review'
import type { Answered } from './settle'

/** An editor's sitting over one article: what is open, what was put off, what can be taken back. */
export interface Sitting {
  readonly file: FiledArticle
  /** Questions about what the importer accepted; they are not in the file. */
  readonly again: readonly Question[]
  readonly later: readonly Question[]
  /** How many questions the sitting has had so far, answered ones too. */
  readonly total: number
  /** The sitting before each answer, the last answer's last. */
  readonly past: readonly Sitting[]
}

export interface Step {
  readonly sitting: Sitting
  readonly said: string
  /** Whether the file has changed and is to be saved. */
  readonly save: boolean
}

export function beginSitting(file: FiledArticle, all: boolean): Sitting {
  const sitting = { file, again: all ? lookAgain(file) : [], later: [], total: 0, past: [] }
  return { ...sitting, total: openIn(sitting).length }
}

/** What is still to be asked in this sitting, in the article's order. */
export function openIn({ file, again, later }: Omit<Sitting, 'total' | 'past'>): Question[] {
  const position = new Map(file.excerpts.map((excerpt, at) => [excerpt.id, at]))
  return [...(file.review?.questions ?? []), ...again]
    .filter((question) => position.has(question.excerpt) && !later.includes(question))
    .sort((a, b) => (position.get(a.excerpt) ?? 0) - (position.get(b.excerpt) ?? 0))
}

/** "Question 3 of 8": how many came before, those struck with another's answer too. */
export function countOf(sitting: Sitting): string {
  return `Question ${sitting.total - openIn(sitting).length + 1} of ${sitting.total}`
}

/** Takes one line that the editor has typed; `q` is the caller's. */
export function takeReply(
  sitting: Sitting,
  question: Question,
  line: string,
  placeIds: ReadonlySet<string>
): Step {
  const words = line.trim().toLowerCase()
  if (words === 'u') return undo(sitting)
  if (words === 's') {
    const put = { ...sitting, later: [...sitting.later, question] }
    return { sitting: put, said: 'Later.', save: false }
  }
  const forAll = words === 'a' || words.endsWith('*')
  const reply = words === 'a' ? '' : words.replace(/\s*\*$/, '')
  const first = answerIn(sitting, question, reply, placeIds)
  if (!first.settled) return { sitting, said: first.said, save: false }
  let now = { ...sitting, ...first.left }
  let [same, not] = [0, 0]
  for (const other of forAll ? alikeTo(question, openIn(sitting)) : []) {
    if (!openIn(now).includes(other)) continue
    const next = answerIn(now, other, replyFor(other, reply, question), placeIds)
    if (next.settled) same += 1
    else not += 1
    now = { ...now, ...next.left }
  }
  const done = { ...now, past: [...sitting.past, sitting] }
  // A new wording may raise questions of its own.
  const raised = openIn(done).filter((each) => !openIn(sitting).includes(each)).length
  const more = forAll ? ` The same for ${same} more.` : ''
  const failed = not > 0 ? ` ${not} could not be answered so and stay open.` : ''
  const said = first.said + more + failed
  return { sitting: { ...done, total: sitting.total + raised }, said, save: true }
}

type Left = Pick<Sitting, 'file' | 'again'>

function answerIn(
  { file, again }: Left,
  question: Question,
  reply: string,
  placeIds: ReadonlySet<string>
): Answered & { left: Left } {
  const isAgain = again.includes(question)
  const asked = isAgain ? withoutAccepted(file, question) : file
  const answered = answer(asked, question, reply, placeIds)
  if (!answered.settled) return { ...answered, file, left: { file, again } }
  const left = { file: answered.file, again: again.filter((each) => each !== question) }
  return { ...answered, left }
}

/** The file as it was before the last answer, but for the last number: what was given stays given. */
function undo(sitting: Sitting): Step {
  const before = sitting.past.at(-1)
  if (!before) {
    return { sitting, said: 'There is no answer of this sitting to take back.', save: false }
  }
  const file = { ...before.file, lastNumber: lastNumberOf(sitting.file) }
  const open = openIn({ ...before, file })
  const later = sitting.later.filter((each) => open.includes(each) || before.later.includes(each))
  const back = { ...before, file, later }
  return { sitting: back, said: 'The last answer is taken back.', save: true }
}
