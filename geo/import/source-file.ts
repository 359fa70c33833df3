import { createHash } from 'node:crypto'
import type { Fault } from '../../src/domain/fault'
import type { Block } from './block'
import { blocksOfMarkdown } from './markdown'
import { blocksOfPlainText } from './plain-text'
import { articleOfPage, type PageFacts } from './saved-page'
import {
  MOST_PAGE_BYTES,
  MOST_TEXT_BYTES,
  decodeText,
  invisibleCharacters,
  markupInText,
  withoutInvisible
} from './source-text'

/** An article's text as its file holds it. */
export interface Source {
  readonly blocks: readonly Block[]
  /** The words that the excerpts are taken from; for plain text the file as it is. */
  readonly text: string
  /** Of the file where it is the text, else of that text in UTF-8. */
  readonly sha256: string
  /** Whether `text` is the file itself, letter by letter. */
  readonly isWholeFile: boolean
  readonly lang: string
  readonly url?: string
  /** What a saved page says of itself. */
  readonly facts: PageFacts
}

/** Reads an article's file; every way in which it cannot be used is a fault with its line. */
export function readSource(
  file: string,
  bytes: Uint8Array,
  dropInvisible: boolean
): { source?: Source; faults: Fault[] } {
  const isPage = /\.x?html?$/i.test(file)
  const tooLong = lengthFault(file, bytes, isPage)
  if (tooLong) return { faults: [tooLong] }
  const decoded = decodeText(file, isPage ? asUtf8(bytes) : bytes)
  if (decoded.faults.length > 0) return { faults: decoded.faults }
  const whole = decoded.text.replace(/^\ufeff/, '')
  const text = dropInvisible ? withoutInvisible(whole) : whole
  const hidden = isPage ? [] : invisibleCharacters(file, text)
  if (hidden.length > 0) return { faults: hidden }
  if (!isPage && /^\s*(?:<!doctype html|<html\b)/i.test(text)) {
    const message = 'This is a web page. Give the file a name that ends in .html and import again.'
    return { faults: [{ file, line: 1, message }] }
  }
  const page = isPage ? articleOfPage(text) : undefined
  const blocks =
    page?.blocks ?? (/\.(?:md|markdown)$/i.test(file) ? blocksOfMarkdown : blocksOfPlainText)(text)
  const faults = blockFaults(file, blocks, isPage, dropInvisible)
  if (faults.length > 0) return { faults }
  const isWholeFile = /\.(?:txt|text)$/i.test(file) && text === decoded.text
  const words = isWholeFile ? text : blocks.map((block) => block.text).join('\n\n') + '\n'
  const source = {
    blocks,
    text: words,
    sha256: createHash('sha256')
      .update(isWholeFile ? bytes : words)
      .digest('hex'),
    isWholeFile,
    lang: page?.lang ?? languageOf(words),
    ...(page?.url ? { url: page.url } : {}),
    facts: page ? factsIn(page) : {}
  }
  return { source, faults: [] }
}

const factsIn = ({ publisher, published, byline }: PageFacts): PageFacts => ({
  ...(publisher ? { publisher } : {}),
  ...(published ? { published } : {}),
  ...(byline ? { byline } : {})
})

function lengthFault(file: string, bytes: Uint8Array, isPage: boolean): Fault | undefined {
  const most = isPage ? MOST_PAGE_BYTES : MOST_TEXT_BYTES
  if (bytes.length <= most) return undefined
  const megabytes = (size: number): string => `${Math.round(size / 100_000) / 10} MB`
  const message = `The file has ${megabytes(bytes.length)}; no article is longer than ${megabytes(most)}. Save one article alone.`
  return { file, line: 1, message }
}

/** A page may name an encoding of its own; a text file is UTF-8 or a fault. */
function asUtf8(bytes: Uint8Array): Uint8Array {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  const named = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]
  if (named === undefined || /^utf-?8$/i.test(named)) return bytes
  try {
    return new TextEncoder().encode(new TextDecoder(named).decode(bytes))
  } catch {
    return bytes
  }
}

function blockFaults(
  file: string,
  blocks: readonly Block[],
  isPage: boolean,
  dropInvisible: boolean
): Fault[] {
  if (blocks.length === 0) {
    const message = isPage
      ? 'No article was found in this page. Open the article itself and save that page, or copy its words into a .txt file.'
      : 'No words were found in this file. Save the article into it again.'
    return [{ file, line: 1, message }]
  }
  const lines = blocks.map((block) => ({ text: block.text, line: block.lines[0]?.line ?? 1 }))
  const hidden = lines.flatMap(({ text, line }) =>
    isPage && !dropInvisible
      ? invisibleCharacters(file, text).map((fault) => ({ ...fault, line }))
      : []
  )
  return [...hidden, ...markupInText(file, blockLines(blocks))]
}

const blockLines = (blocks: readonly Block[]): { text: string; line: number }[] =>
  blocks.flatMap((block) =>
    block.lines.map(({ at, line }, index) => ({
      text: block.text.slice(at, block.lines[index + 1]?.at),
      line
    }))
  )

/** By script, and for Latin by the letter that only Azerbaijani has. */
export function languageOf(text: string): string {
  const share = (pattern: RegExp): number => (text.match(pattern) ?? []).length
  const letters = share(/\p{L}/gu)
  if (share(/\p{Script=Armenian}/gu) > letters / 2) return 'hy'
  if (share(/\p{Script=Cyrillic}/gu) > letters / 2) return 'ru'
  return share(/[əƏ]/g) > letters / 100 ? 'az' : 'en'
}
