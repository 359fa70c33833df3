interface Part {
  readonly text: string
  readonly start: number
}

/** A sentence of one paragraph that begins with or inside speech is a quote. */
export function quotedParts<P extends Part>(sentences: readonly P[]): (P & { quoted: boolean })[] {
  let open = false
  const within = singleSpeech(sentences.map(({ text }) => text))
  return sentences.map((sentence, at) => {
    const quoted = open || /^["“«„]/.test(sentence.text) || within[at] === true
    for (const mark of sentence.text.match(/["“”«»„]/g) ?? []) {
      open = mark === '"' ? !open : mark === '“' || mark === '«' || mark === '„'
    }
    return { ...sentence, quoted }
  })
}

/** An opening mark begins a sentence or follows "said:"; elsewhere it sets words apart ('must choose'). */
const OPENS = /(?:^|[,:]\s)([‘'])(?=\p{Lu}|…)/gu
/** "'Tis", "'Em": a letter is left out, nothing is said. */
const LEFT_OUT = /^['’‘](?:tis|twas|em|til|cause|round)\b/iu
/** What is said ends in a point or comma; an apostrophe stands inside a word or after its s. */
const CLOSES = /[.,!?…—]['’](?!\p{L})/u
const CLOSES_BARE = /['’](?![\p{L}\p{N}])/u

/** For each sentence, whether it begins inside speech between single marks. */
function singleSpeech(texts: readonly string[]): boolean[] {
  let mark = ''
  return texts.map((text) => {
    let quoted = mark !== ''
    let rest = text
    for (;;) {
      if (mark !== '') {
        const end = CLOSES.exec(rest)
        if (!end) break
        rest = rest.slice(end.index + end[0].length)
        mark = ''
        continue
      }
      OPENS.lastIndex = 0
      const start = OPENS.exec(rest)
      if (!start || LEFT_OUT.test(rest.slice(start.index))) break
      const said = rest.slice(start.index + start[0].length)
      if (start.index === 0 && rest === text) quoted = true
      mark = CLOSES_BARE.test(said) && !CLOSES.test(said) ? '' : start[1]!
      if (mark === '') break
      rest = said
    }
    return quoted
  })
}
