import type { Article } from '../../src/domain/article'
import type { Fault } from '../../src/domain/fault'
import { limitsFor } from '../../src/domain/quotation'
import type { SiteContent } from '../../src/domain/site'
import { quotedWords } from '../../src/domain/words'
import type { ArticleFile } from '../read'

/** The share of each article's words that is quoted, and that a wider limit has its reason. */
export const checkQuotation = (articles: readonly ArticleFile[], site: SiteContent): Fault[] =>
  articles.flatMap(({ file, article: { value, lineOf } }) =>
    slipsOf(value, site).map(({ key, message }) => ({ file, line: lineOf([key]), message }))
  )

interface Slip {
  readonly key: keyof Article
  readonly message: string
}

function slipsOf(article: Article, site: SiteContent): Slip[] {
  const { id, words } = article
  const quoted = quotedWords(article)
  const { share } = limitsFor(article, site)
  const slips: Slip[] = []
  if (words === undefined && share !== undefined) {
    const message = `"words" of "${id}" is missing, so it cannot be told which share of the article is quoted. Import the text once more, which counts them.`
    slips.push({ key: 'words', message })
  }
  if (words !== undefined && words < quoted) {
    const message = `"words" says that the article has ${words} words, and ${quoted} are quoted. Import the text once more, which counts them.`
    slips.push({ key: 'words', message })
  } else if (words !== undefined && share !== undefined && quoted > share * words) {
    const message = `${quoted} of the article's ${words} words are quoted, ${percent(quoted / words)}; ${percent(share)} may be. Take excerpts out (npm run article -- out EXCERPT), or state "quotedShareLimit" here with "quotedLimitReason".`
    slips.push({ key: 'quotedShareLimit', message })
  }
  return [...slips, ...unreasoned(article, site)]
}

const LIMITS = ['quotedShareLimit', 'quotedWordsLimit'] as const

/** A limit of the article's own that is wider than the site's. */
function unreasoned(article: Article, site: SiteContent): Slip[] {
  if (article.quotedLimitReason !== undefined) return []
  return LIMITS.flatMap((key): Slip[] => {
    const [own, all] = [article[key], site[key]]
    if (own === undefined || all === undefined || own <= all) return []
    const message = `"${key}" of "${article.id}" is ${own}, more than the ${all} that the site sets for all, and no reason is given. Write "quotedLimitReason", which readers see, or lower the limit.`
    return [{ key, message }]
  })
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`
