import type { Draft } from './draft'
import type { FiledArticle, FiledExcerpt } from './filed-article'

/** What an editor is to know of an updated text that asks for no answer. */
export function notesOn(
  before: FiledArticle | undefined,
  draft: Draft,
  old: readonly FiledExcerpt[]
): string[] {
  const notes: string[] = []
  if (before && draft.title !== before.title) {
    notes.push(`The text's headline is now “${draft.title}”; the title on file stays.`)
  }
  const counts = (list: readonly { text: string }[], text: string): number =>
    list.filter((each) => each.text === text).length
  for (const text of new Set(old.map((excerpt) => excerpt.text))) {
    const [onFileNow, inText] = [counts(old, text), counts(draft.sentences, text)]
    if (inText > 0 && inText !== onFileNow && Math.max(inText, onFileNow) > 1) {
      notes.push(
        `“${text.slice(0, 60)}” stands ${inText} times in the text and ${onFileNow} times on file; the ids were given in order.`
      )
    }
  }
  return notes
}
