import { limitsFor, mostWords } from '../../src/domain/quotation'
import type { SiteContent } from '../../src/domain/site'
import { quotedWords } from '../../src/domain/words'
import type { FiledArticle } from './filed-article'

/** How much is quoted and how much may be: "Quoted: 176 of 220 words; 88 may be: 88 too many." */
export function quotedLine(file: FiledArticle, site: SiteContent): string {
  const total = file.words
  if (total === undefined) return `Quoted: ${quotedWords(file)} words.`
  const most = mostWords(limitsFor(file, site), total)
  const quoted = quotedWords(file)
  const may = most < total ? `; ${most} may be` : ''
  const over = quoted > most ? `: ${quoted - most} too many` : ''
  return `Quoted: ${quoted} of ${total} words${may}${over}.`
}
