/** A grey box of a document that shows what a command answers, by the name in the comment before it. */
const SHOWN = /<!-- shown: ([a-z-]+) -->\n```\n([^]*?)```\n/g

/** What each such box shows. */
export const shownIn = (markdown: string): Map<string, string> =>
  new Map([...markdown.matchAll(SHOWN)].map(([, name, text]) => [name!, text!]))

/** The document with each box showing what it is to show. */
export const withShown = (markdown: string, texts: ReadonlyMap<string, string>): string =>
  markdown.replace(
    SHOWN,
    (_, name: string, text: string) =>
      `<!-- shown: ${name} -->\n\`\`\`\n${texts.get(name) ?? text}\`\`\`\n`
  )

/** Boxes that no test holds: the language they are marked with, and the text. */
export const otherBoxesIn = (markdown: string): { language: string; text: string }[] =>
  [...markdown.replace(SHOWN, '').matchAll(/^```(\w*)\n([^]*?)^```$/gm)].map(
    ([, language = '', text = '']) => ({ language, text })
  )
