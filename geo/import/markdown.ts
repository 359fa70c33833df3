import { blockOf, type Block, type BlockKind } from './block'

interface Line {
  readonly text: string
  readonly line: number
  readonly hint?: BlockKind
}

/** The blocks of a Markdown text: headings and pictures' captions are told apart, marks dropped. */
export function blocksOfMarkdown(text: string): Block[] {
  const groups: Line[][] = [[]]
  let seenHeadline = false
  for (const { text: content, line } of linesAfterFrontMatter(text)) {
    const heading = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(content)
    if (heading) {
      const hint: BlockKind = heading[1] === '#' && !seenHeadline ? 'headline' : 'subheading'
      seenHeadline ||= hint === 'headline'
      groups.push([{ text: heading[2] ?? '', line, hint }], [])
    } else if (/^\s*(?:$|([-*_]\s*){3,}$)/.test(content)) groups.push([])
    else groups.at(-1)?.push(lineOf(content, line))
  }
  return groups.flatMap((lines, group) => {
    const hint = lines.find((each) => each.hint)?.hint
    const pieces = lines.map((each) => ({ text: `${plainWords(each.text)}\n`, line: each.line }))
    return blockOf(pieces, group, hint) ?? []
  })
}

function lineOf(content: string, line: number): Line {
  const picture = /^\s*!\[([^\]]*)\]\([^)]*\)\s*$/.exec(content)
  if (picture) return { text: picture[1] ?? '', line, hint: 'caption' }
  return {
    text: content.replace(/^\s*(?:>\s?)+/, '').replace(/^\s*(?:[-*+]|\d+[.)])\s+/, ''),
    line
  }
}

function linesAfterFrontMatter(text: string): { text: string; line: number }[] {
  const lines = text.split(/\r\n|\r|\n/).map((content, at) => ({ text: content, line: at + 1 }))
  if (lines[0]?.text.trim() !== '---') return lines
  const end = lines.findIndex((each, at) => at > 0 && each.text.trim() === '---')
  return end < 0 ? lines : lines.slice(end + 1)
}

const plainWords = (text: string): string =>
  text
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|`)(.+?)\1/g, '$2')
    .replace(/(^|[^\p{L}\p{N}*_\\])([*_])(?=\S)(.+?)(?<=\S)\2(?![\p{L}\p{N}*_])/gu, '$1$3')
    .replace(/\\([\\`*_{}[\]()#+.!>-])/g, '$1')
