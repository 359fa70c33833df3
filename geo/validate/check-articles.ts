import { foldSpace } from '../../src/domain/anchor'
import type { Article } from '../../src/domain/article'
import type { SiteContent } from '../../src/domain/site'
import { quotedWords } from '../../src/domain/words'
import { oncePer } from '../once-per'
import { ARTICLES, type ArticleFile } from '../read'
import { causeOfOrder, checkExcerpts, idsOf, type Report } from './check-excerpts'
import { languageSlip } from './check-languages'
import { textOf, type MentionRules } from './check-mentions'
import type { Told } from './one-cause'
import { scriptSlip } from './scripts'

/** Each article by itself, and that no two use one id, one text or one address. */
export const checkArticles = (
  articles: readonly ArticleFile[],
  rules: MentionRules,
  site: SiteContent | undefined
): Told[] => [
  ...articles.flatMap((file) => checkOnce(file, rules, site)),
  ...checkIdsAcrossArticles(articles),
  ...checkSameArticle(articles)
]

/** The dev server checks a project again and again of which one file has changed. */
const checkOnce = oncePer(checkArticle)

function checkArticle(
  { file, article, questions = [], isReviewed = false }: ArticleFile,
  rules: MentionRules,
  site: SiteContent | undefined
): Told[] {
  const { value, lineOf } = article
  const faults: Told[] = []
  const report: Report = (message, path, more) => {
    faults.push({ file, line: lineOf(path), message, ...more })
  }
  const named = file.slice(ARTICLES.length + 1, -'.json'.length)
  if (named !== value.id) {
    report(`The article's id is "${value.id}", so the file must be named ${value.id}.json.`, ['id'])
  }
  const quoted = quotedWords(value)
  const limit = value.quotedWordsLimit ?? site?.quotedWordsLimit
  if (limit !== undefined && quoted > limit) {
    report(
      `${quoted} words are quoted; "quotedWordsLimit" allows ${limit}. Take excerpts out or raise the limit.`,
      ['quotedWordsLimit']
    )
  }
  checkLanguage(value, report)
  const asked = questions.filter(({ about }) => about === 'mention').map(({ excerpt }) => excerpt)
  checkExcerpts(value, named, new Set(asked), isReviewed, rules, report)
  questions.forEach((question, at) => {
    const where = question.line > 0 ? ` (line ${question.line} of the imported text)` : ''
    report(
      `Still open${where}: ${question.ask} Answer it with npm run article -- review ${value.id}`,
      ['review', 'questions', at],
      { mendedByReview: true }
    )
  })
  return faults
}

function checkLanguage({ lang, excerpts }: Article, report: Report): void {
  const unknown = languageSlip(lang)
  if (unknown !== undefined)
    return report(`The article's language is "${lang}", ${unknown}`, ['lang'])
  const text = excerpts.map((excerpt) => excerpt.text).join(' ')
  const slip = text === '' ? undefined : scriptSlip(text, lang)
  // A text may well hold a word of mixed letters, and is quoted as it stands.
  if (slip?.startsWith('is said')) report(`The article ${slip}.`, ['lang'])
}

function checkIdsAcrossArticles(files: readonly ArticleFile[]): Told[] {
  const seen = new Map<string, string>()
  return files.flatMap(({ file, article }) =>
    article.value.excerpts.flatMap(({ id }, at) => {
      const other = seen.get(id)
      seen.set(id, file)
      if (other === undefined) return []
      return {
        file,
        line: article.lineOf(['excerpts', at, 'id']),
        message: `The excerpt id "${id}" is used twice (also in ${other}). Ids are permanent: give the newer one a new number.`,
        explains: idsOf(id)
      }
    })
  )
}

/** One article under two ids would be quoted twice. */
function checkSameArticle(files: readonly ArticleFile[]): Told[] {
  const seen = { sha256: new Map<string, string>(), url: new Map<string, string>() }
  return files.flatMap(({ file, article: { value, lineOf } }): Told[] => {
    const twin = (key: keyof typeof seen): string | undefined => {
      const own = value[key]
      if (own === null) return undefined
      const first = seen[key].get(own)
      if (first === undefined) seen[key].set(own, file)
      return first
    }
    const [text, address] = [twin('sha256'), twin('url')]
    if (text !== undefined) {
      const message = `The SHA-256 is that of ${text}: it is the same text. Correct it, or take one of the two out.`
      return [{ file, line: lineOf(['sha256']), message, explains: `sha256 of ${value.id}` }]
    }
    if (address === undefined) return []
    const message = `The article has the same address as ${address}. Correct it, or take one of the two out.`
    return [{ file, line: lineOf(['url']), message }]
  })
}

/** Deviations of the excerpts from the text that they were taken from, white space folded. */
export function checkAgainstText(
  { file, article }: ArticleFile,
  text: string,
  sha256: string
): Told[] {
  const { value, lineOf } = article
  const wrongText: Told[] =
    value.sha256 === sha256
      ? []
      : [
          {
            file,
            line: lineOf(['sha256']),
            message: `The text at hand has the SHA-256 ${sha256}, so it is not the one that the excerpts were made from (${value.sha256}). Compare the two, then correct "sha256".`,
            followsFrom: `sha256 of ${value.id}`
          }
        ]
  const folded = foldSpace(text)
  let from = 0
  const excerpts = value.excerpts.flatMap((excerpt, at): Told[] => {
    const words = foldSpace(excerpt.text)
    const found = folded.indexOf(words, from)
    if (found >= 0) {
      from = found + words.length
      return []
    }
    const isThere = folded.includes(words)
    const message = isThere
      ? `The excerpt ${excerpt.id} stands earlier in the article than the one before it. Put the excerpts in the article's order.`
      : `The excerpt ${excerpt.id} is not verbatim: the article's text does not hold these words. Copy the sentence from the text.`
    const line = lineOf(['excerpts', at, 'text'])
    const more = isThere
      ? { cause: causeOfOrder(excerpt.id), followsFrom: idsOf(excerpt.id) }
      : { explains: textOf(excerpt.id) }
    return [{ file, line, message, ...more }]
  })
  return [...wrongText, ...excerpts]
}
