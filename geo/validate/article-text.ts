import type { FiledArticle } from '../import/filed-article'

/**
 * The one way in which an article's file is written: a key a line, a mention a line,
 * so that a change of one mention is a change of one line.
 */
export function formatArticle(article: FiledArticle): string {
  const { excerpts, review, ...head } = article
  const lines = Object.entries(head).map(([key, value]) => `  ${member(key, value)}`)
  lines.push(`  "excerpts": ${listOf(excerpts.map(formatExcerpt), 2)}`)
  if (review) lines.push(`  "review": ${formatReview(review)}`)
  return `{\n${lines.join(',\n')}\n}\n`
}

function formatExcerpt(excerpt: FiledArticle['excerpts'][number]): string {
  const { mentions, ...head } = excerpt
  const lines = Object.entries(head).map(([key, value]) => `      ${member(key, value)}`)
  lines.push(`      "mentions": ${listOf(mentions.map(oneLine), 6)}`)
  return `{\n${lines.join(',\n')}\n    }`
}

function formatReview(review: NonNullable<FiledArticle['review']>): string {
  const { lastNumber, ...lists } = review
  const lines = [
    ...(lastNumber === undefined ? [] : [`    ${member('lastNumber', lastNumber)}`]),
    ...Object.entries(lists).map(
      ([key, list]) => `    "${key}": ${listOf((list as readonly unknown[]).map(oneLine), 4)}`
    )
  ]
  return `{\n${lines.join(',\n')}\n  }`
}

function listOf(items: readonly string[], indent: number): string {
  if (items.length === 0) return '[]'
  const inner = ' '.repeat(indent + 2)
  return `[\n${items.map((item) => inner + item).join(',\n')}\n${' '.repeat(indent)}]`
}

const member = (key: string, value: unknown): string => `"${key}": ${oneLine(value)}`

const oneLine = (value: unknown): string => JSON.stringify(value)
