const SCRIPTS = ['Latn', 'Cyrl', 'Armn', 'Geor', 'Grek', 'Arab', 'Hebr'] as const
const ENGLISH = new Intl.DisplayNames(['en'], { type: 'script' })
const LETTERS = SCRIPTS.map((script) => [script, new RegExp(`\\p{sc=${script}}`, 'u')] as const)

/** What is wrong with the letters of words that are said to be in the language; undefined if nothing. */
export function scriptSlip(text: string, lang: string): string | undefined {
  const script = scriptOf(lang)
  const letters = LETTERS.find(([each]) => each === script)?.[1]
  if (letters && !letters.test(text)) {
    return `is said to be in "${lang}" and has no ${ENGLISH.of(script!)} letter. Correct the name or its language`
  }
  return mixedSlip(text)
}

/** Two scripts in one word: letters that look alike and that no search finds. */
export function mixedSlip(text: string): string | undefined {
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const found = LETTERS.filter(([, letters]) => letters.test(word)).map(([each]) => each)
    if (found.length > 1) {
      const names = found.map((script) => ENGLISH.of(script)).join(' and ')
      return `mixes ${names} letters in “${word}”. Type the word anew in one script`
    }
  }
  return undefined
}

const known = new Map<string, string | undefined>()

/** The script that the language is usually written in, or that its tag names. */
function scriptOf(lang: string): string | undefined {
  if (!known.has(lang)) known.set(lang, new Intl.Locale(lang).maximize().script)
  return known.get(lang)
}
