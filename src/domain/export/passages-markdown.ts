import type { ArticleHead } from '../article'
import type { Exported } from './exported'

/** The places with their passages as CommonMark, what it was taken from at its end. */
export function passagesMarkdown({ places, about }: Exported): string {
  const { words } = about
  const lines = places.flatMap(({ name, page, passages, more }) => [
    `## ${escaped(name)}`,
    '',
    `<${page}>`,
    '',
    ...passages.flatMap(({ excerpt, article }) => [
      `> ${escaped(excerpt.text)}`,
      ...(excerpt.editorNote === undefined ? [] : ['', `*${escaped(excerpt.editorNote)}*`]),
      '',
      `— ${source(article, words.noPublisher)}`,
      ''
    ]),
    ...(more > 0 ? [escaped(words.more(more, page)), ''] : [])
  ])
  return [
    `# ${escaped(about.title)}`,
    '',
    ...lines,
    '---',
    '',
    escaped(words.taken(about.title, about.version, about.day)),
    `<${about.link}>`,
    '',
    escaped(words.quotations),
    '',
    `${escaped(words.sources)}:`,
    '',
    ...about.sources.map(({ attribution, url }) => `- ${escaped(attribution)} <${url}>`),
    ''
  ].join('\n')
}

const source = ({ title, publisher, published, url }: ArticleHead, none: string): string =>
  `${escaped(`“${title}”, ${publisher ?? none}, ${published}`)}${url === null ? '' : `, <${url}>`}`

/** What CommonMark would take for its own is taken for what it is. */
const escaped = (text: string): string =>
  text.replace(/[\\`*_[\]<>#~|&!]/g, '\\$&').replace(/^(\s*)([-+=]|\d+[.)])/gm, '$1\\$2')
