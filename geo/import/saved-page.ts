import { createRequire } from 'node:module'
import { Readability } from '@mozilla/readability'
import { blockOf, type Block, type BlockKind, type Run } from './block'

/** It takes a second to load, which only pages are worth. */
const jsdom = (): typeof import('jsdom') =>
  createRequire(import.meta.url)('jsdom') as typeof import('jsdom')

/** A saved web page's article, and what the page says about itself. */
export interface SavedPage extends PageFacts {
  /** None where the page holds no article. */
  readonly blocks: readonly Block[]
  readonly lang?: string
  readonly url?: string
}

/** What a page's head says of the article, to be proposed and never taken unasked. */
export interface PageFacts {
  readonly publisher?: string
  /** ISO date. */
  readonly published?: string
  readonly byline?: string
}

const BLOCKS =
  'h1,h2,h3,h4,h5,h6,p,li,figure,figcaption,blockquote,td,dd,dt,pre,div,section,article'
/** Fewer letters than this are a cookie notice or a list of links. */
const LEAST_LETTERS = 140

/**
 * The article of a saved page, found by Mozilla's reader view. No script of the page runs and
 * nothing is fetched.
 */
export function articleOfPage(html: string): SavedPage {
  const dom = new (jsdom().JSDOM)(html, { includeNodeLocations: true })
  const { document } = dom.window
  const lineOf = (node: Node): number => dom.nodeLocation(node)?.startLine ?? 0
  const lang = document.documentElement.lang
  const url = document.querySelector('link[rel=canonical]')?.getAttribute('href')
  const about = {
    ...(lang ? { lang } : {}),
    ...(url && /^https?:\/\//.test(url) ? { url } : {}),
    ...factsOf(document)
  }
  const heading = headlineOf(document, lineOf)
  const reader = new Readability<Element>(document, {
    serializer: (node) => node as Element,
    charThreshold: LEAST_LETTERS,
    keepClasses: true
  })
  const content = reader.parse()?.content
  const body = content ? blocksIn(content, lineOf) : []
  if (!holdsArticle(body)) return { blocks: [], ...about }
  const isHeading = (block: Block): boolean => block.text === heading?.text
  const rest = body.filter((block, at) => !(at < 3 && isHeading(block)))
  return { blocks: heading ? [heading, ...rest] : rest, ...about }
}

function factsOf(document: Document): PageFacts {
  const meta = (...names: string[]): string | undefined =>
    names
      .map((name) =>
        document
          .querySelector(`meta[property="${name}"], meta[name="${name}"]`)
          ?.getAttribute('content')
          ?.trim()
      )
      .find(Boolean)
  const publisher = meta('og:site_name')
  const published = /^\d{4}-\d{2}-\d{2}/.exec(meta('article:published_time', 'date') ?? '')?.[0]
  const author = meta('author', 'article:author')
  const byline = author && !/^https?:/.test(author) ? author : undefined
  return {
    ...(publisher ? { publisher } : {}),
    ...(published ? { published } : {}),
    ...(byline ? { byline } : {})
  }
}

function holdsArticle(blocks: readonly Block[]): boolean {
  const letters = blocks.reduce((sum, block) => sum + block.text.length, 0)
  const sentences = blocks.some((block) => block.text.length > 60 && /[.!?։…]/.test(block.text))
  return letters >= LEAST_LETTERS && sentences
}

function headlineOf(document: Document, lineOf: (node: Node) => number): Block | undefined {
  const heading =
    document.querySelector('article h1, main h1, h1') ?? document.querySelector('title')
  return heading ? blockOf(runsOf(heading, lineOf), -1, 'headline') : undefined
}

/** The blocks in reading order; text that stands loose beside blocks makes blocks of its own. */
function blocksIn(root: Element, lineOf: (node: Node) => number): Block[] {
  const blocks: Block[] = []
  let loose: Run[] = []
  const flush = (hint?: BlockKind): void => {
    const made = blockOf(loose, blocks.length, hint)
    if (made) blocks.push(made)
    loose = []
  }
  const walk = (node: Node, hint?: BlockKind): void => {
    if (!isElement(node)) {
      loose.push(...runsOf(node, lineOf))
      return
    }
    if (node.localName === 'br') loose.push({ text: ' ', line: 0 })
    const own = hintOf(node) ?? hint
    const apart = node.matches(BLOCKS)
    if (apart) flush(hint)
    for (const child of node.childNodes) walk(child, own)
    if (apart) flush(own)
  }
  walk(root)
  flush()
  return blocks
}

const isElement = (node: Node): node is Element => node.nodeType === 1

function runsOf(node: Node, lineOf: (node: Node) => number): Run[] {
  if (node.nodeType === 3) return [{ text: node.textContent ?? '', line: lineOf(node) }]
  return [...node.childNodes].flatMap((child) => runsOf(child, lineOf))
}

function hintOf(element: Element): BlockKind | undefined {
  const name = element.localName
  if (name === 'h1') return 'headline'
  if (/^h[2-6]$/.test(name)) return 'subheading'
  if (name === 'figcaption') return 'caption'
  if (name !== 'p' && name !== 'div') return undefined
  const marks = element.className
  if (/\b(standfirst|lead|lede|intro|teaser|subtitle|dek)\b/i.test(marks)) return 'standfirst'
  if (/\bcaption\b/i.test(marks)) return 'caption'
  return /\b(related|promo|read-?more)\b/i.test(marks) ? 'promo' : undefined
}
