import { findQuote, foldSpace } from '../../src/domain/anchor'
import type { Article, Excerpt } from '../../src/domain/article'
import type { Fault } from '../../src/domain/fault'
import type { SiteContent } from '../../src/domain/site'
import { countWords } from '../../src/domain/words'
import type { ArticleFile } from '../read'

/** Each article by itself, and that no two use one id. */
export const checkArticles = (
  articles: readonly ArticleFile[],
  placeIds: ReadonlySet<string>,
  site: SiteContent
): Fault[] => [
  ...articles.flatMap((file) => checkArticle(file, placeIds, site)),
  ...checkIdsAcrossArticles(articles)
]

function checkArticle(
  { file, article, questions = [] }: ArticleFile,
  placeIds: ReadonlySet<string>,
  site: SiteContent
): Fault[] {
  const { value, lineOf } = article
  const fault = (message: string, ...path: (string | number)[]): Fault => ({
    file,
    line: lineOf(path),
    message
  })
  const faults: Fault[] = []
  if (file !== `geo/content/articles/${value.id}.json`) {
    faults.push(
      fault(`The article's id is "${value.id}", so the file must be named ${value.id}.json.`, 'id')
    )
  }
  const quoted = quotedWords(value)
  const limit = value.quotedWordsLimit ?? site.quotedWordsLimit
  if (limit !== undefined && quoted > limit) {
    faults.push(
      fault(
        `${quoted} words are quoted; "quotedWordsLimit" allows ${limit}. Take excerpts out or raise the limit.`,
        'quotedWordsLimit'
      )
    )
  }
  value.excerpts.forEach((excerpt, at) => {
    const own = (message: string, ...path: (string | number)[]): void => {
      faults.push(fault(message, 'excerpts', at, ...path))
    }
    const isAsked = questions.some(
      (question) => question.excerpt === excerpt.id && question.about === 'mention'
    )
    checkExcerpt(value, excerpt, isAsked, placeIds, own)
  })
  questions.forEach((question, at) => {
    const where = question.line > 0 ? ` (line ${question.line} of the imported text)` : ''
    faults.push(
      fault(
        `Still open${where}: ${question.ask} Answer it with npm run article -- review ${value.id}`,
        'review',
        'questions',
        at
      )
    )
  })
  return faults
}

type Report = (message: string, ...path: (string | number)[]) => void

function checkExcerpt(
  article: Article,
  excerpt: Excerpt,
  isAsked: boolean,
  placeIds: ReadonlySet<string>,
  report: Report
): void {
  if (!new RegExp(`^${article.id}-[1-9]\\d*$`).test(excerpt.id)) {
    report(`The excerpt's id is "${excerpt.id}"; it must be "${article.id}-" and a number.`, 'id')
  }
  if (excerpt.text !== foldSpace(excerpt.text)) {
    report('The text holds line breaks, no-break or double spaces. Fold each to one space.', 'text')
  }
  if (excerpt.mentions.length === 0 && !isAsked) {
    report('The excerpt mentions no place. Add the mention, or take the excerpt out.', 'mentions')
  }
  checkMentions(excerpt, placeIds, report)
}

function checkMentions(excerpt: Excerpt, placeIds: ReadonlySet<string>, report: Report): void {
  const taken: { start: number; end: number; place: string }[] = []
  excerpt.mentions.forEach((mention, at) => {
    const say = (message: string): void => report(message, 'mentions', at)
    if (!placeIds.has(mention.place)) {
      say(`"${mention.place}" is no place of the gazetteer. Correct the id or add the place.`)
    }
    const [range, second] = findQuote(excerpt.text, mention.quote)
    if (!range) {
      return say(
        `The quote "${mention.quote.exact}" is not found in the excerpt's text. Copy it letter by letter, with its prefix and suffix.`
      )
    }
    if (second) {
      return say(
        `The quote "${mention.quote.exact}" matches more than once. Lengthen its prefix or suffix.`
      )
    }
    for (const other of taken) {
      const same = other.start === range.start && other.end === range.end
      const overlap = other.start < range.end && range.start < other.end
      if (same && other.place === mention.place)
        say(`"${mention.quote.exact}" is tied to "${mention.place}" twice. Take one out.`)
      else if (!same && overlap)
        say(`The quote "${mention.quote.exact}" overlaps another mention. Shorten one of the two.`)
    }
    taken.push({ ...range, place: mention.place })
  })
}

function checkIdsAcrossArticles(files: readonly ArticleFile[]): Fault[] {
  const seen = new Map<string, string>()
  return files.flatMap(({ file, article }) =>
    article.value.excerpts.flatMap((excerpt, at) => {
      const other = seen.get(excerpt.id)
      seen.set(excerpt.id, file)
      if (other === undefined) return []
      const line = article.lineOf(['excerpts', at, 'id'])
      return [
        {
          file,
          line,
          message: `The excerpt id "${excerpt.id}" is used twice (also in ${other}). Ids are permanent: give the newer one a new number.`
        }
      ]
    })
  )
}

const quotedWords = (article: Article): number =>
  article.excerpts.reduce((sum, excerpt) => sum + countWords(excerpt.text), 0)

/** Deviations of the excerpts from the text that they were taken from, white space folded. */
export function checkAgainstText(
  { file, article }: ArticleFile,
  text: string,
  sha256: string
): Fault[] {
  const { value, lineOf } = article
  const faults: Fault[] = []
  if (value.sha256 !== sha256) {
    faults.push({
      file,
      line: lineOf(['sha256']),
      message: `The text at hand has the SHA-256 ${sha256}, so it is not the one that the excerpts were made from. Compare the two, then correct "sha256".`
    })
  }
  const folded = foldSpace(text)
  let from = 0
  value.excerpts.forEach((excerpt, at) => {
    const found = folded.indexOf(foldSpace(excerpt.text), from)
    const line = lineOf(['excerpts', at, 'text'])
    if (found >= 0) from = found
    else if (folded.includes(foldSpace(excerpt.text)))
      faults.push({
        file,
        line,
        message: `The excerpt ${excerpt.id} stands earlier in the article than the one before it. Put the excerpts in the article's order.`
      })
    else
      faults.push({
        file,
        line,
        message: `The excerpt ${excerpt.id} is not verbatim: the article's text does not hold these words. Copy the sentence from the text.`
      })
  })
  return faults
}
