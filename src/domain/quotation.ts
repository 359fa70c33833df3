import type { Article } from './article'
import type { SiteContent } from './site'

/** How much of an article may be quoted; what is not stated is not limited. */
export interface QuotationLimits {
  /** Of the words of the article's text, 0 to 1. */
  readonly share?: number
  readonly words?: number
}

/** What the article states itself, else what the site states for all. */
export function limitsFor(
  article: Pick<Article, 'quotedShareLimit' | 'quotedWordsLimit'>,
  site: Pick<SiteContent, 'quotedShareLimit' | 'quotedWordsLimit'>
): QuotationLimits {
  const share = article.quotedShareLimit ?? site.quotedShareLimit
  const words = article.quotedWordsLimit ?? site.quotedWordsLimit
  return { ...(share === undefined ? {} : { share }), ...(words === undefined ? {} : { words }) }
}

/** How many words of a text of so many words may be quoted; infinite where nothing limits it. */
export const mostWords = (
  { share = 1, words = Infinity }: QuotationLimits,
  total: number
): number => Math.min(share === 1 ? Infinity : Math.floor(share * total), words)
