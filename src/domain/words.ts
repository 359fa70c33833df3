interface Quoting {
  readonly excerpts: readonly { readonly text: string }[]
}

/** How many words a text has, as a reader would count them. */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length

/** The words that the atlas quotes of an article. */
export const quotedWords = ({ excerpts }: Quoting): number =>
  excerpts.reduce((sum, { text }) => sum + countWords(text), 0)
