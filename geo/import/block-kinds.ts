import type { ExcerptKind } from '../../src/domain/article'
import { sliceBlock, type Block, type BlockKind } from './block'

/** A block and what it is; where that is a guess, the other kinds that it may be. */
export interface SortedBlock {
  readonly block: Block
  readonly kind: BlockKind
  readonly orElse: readonly ExcerptKind[]
}

const NAVIGATION =
  /^(?:\d+[.)]\s*)?(?:(?:skip|jump|go|back) to\b.*|menu|home|search|share(?: (?:this|on)\b.*)?|print|advertisement|sponsored|subscribe\b.*|sign up\b.*|log ?in|sign in|follow us\b.*|comments?(?: \(\d+\))?|\d+ comments?|leave a (?:comment|reply).*|related(?: (?:articles|stories|topics))?|more on this.*|cookie\b.*|accept all.*|©.*|copyright\b.*|all rights reserved.*|поделиться|реклама|меню|подписаться\b.*|գովազդ|կիսվել|paylaş|reklam)$/i
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|январ[ья]|феврал[ья]|марта?|апрел[ья]|ма[йя]|июн[ья]|июл[ья]|августа?|сентябр[ья]|октябр[ья]|ноябр[ья]|декабр[ья]|հունվար\\p{L}*|փետրվար\\p{L}*|մարտ\\p{L}*|ապրիլ\\p{L}*|մայիս\\p{L}*|հունիս\\p{L}*|հուլիս\\p{L}*|օգոստոս\\p{L}*|սեպտեմբեր\\p{L}*|հոկտեմբեր\\p{L}*|նոյեմբեր\\p{L}*|դեկտեմբեր\\p{L}*|yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr'
const DATELINE = new RegExp(
  `^(?:(?:published|updated|posted|last updated|опубликовано|обновлено)(?: on)?:?\\s*)?(?:\\p{L}+day,?\\s+)?(?:(?:${MONTH})\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}\\.?\\s+(?:${MONTH})\\.?,?\\s+\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4})(?:\\s*(?:г\\.?|թ\\.?))?(?:[\\s,|·–—-]+(?:by\\s.{1,40}|(?:at\\s)?\\d{1,2}[:.]\\d{2}.{0,20}))?$`,
  'iu'
)
const PICTURE_CREDIT =
  /(?<=^|[\p{Ll}\p{N}.!?"”»)])\s*(?:Image|Photo|Picture|Photograph|Credit|Foto|Фото|Լուսանկար\p{L}*|Şəkil)(?: credit)?\s*[:：]\s*\S.*$/u
const AGENCIES = 'AP|AFP|Reuters|dpa|EPA|TASS|Interfax|RIA|ANI|KNA|epd|Armenpress|Azertac|APA|Turan'
const AGENCY_LINE = new RegExp(
  `^(?:[\\p{L}]{2,4}(?:[/,]\\s?[\\p{L}]{2,4})*\\s*)?\\((?:${AGENCIES})(?:[,/]\\s*(?:${AGENCIES}))*\\)$|^[a-z]{2,4}/[a-z]{2,4}$|^(?:source|sources|источник):\\s.{2,60}$`,
  'iu'
)
const BYLINE = /^(?:by|von|автор:?|հեղինակ՝?:?|müəllif:?)\s+\p{Lu}[^.!?]{1,60}$/iu
/** "(Reporting by A in Tbilisi; Editing by B)": who did what, in brackets or not. */
const WHO_DID_WHAT =
  /^\(?(?:(?:additional|further) )?(?:reporting|writing|editing|translation|translated|edited|written|compiled|reported|story|text|words)(?: and \p{L}+)? by:? \p{Lu}[^!?]{1,240}$/iu
const NOT_A_NAME = /^(?:by\s+)?(?:no|\d+)\s+comments?$|^by\s+(?:admin|editor|staff)$/i
const SENTENCE_END = /[.!?…։:]["”»'’)\]]*$/u
const READ_ALSO =
  /^(?:read (?:more|also)|also read|see also|watch|listen|related|читайте также|կարդացեք նաև|həmçinin oxu)\b/iu

/** What each block is: by markup where there is any, else by form and by where it stands. */
export function sortBlocks(blocks: readonly Block[]): SortedBlock[] {
  const parted = blocks.flatMap(partPictureCredit)
  const formed = parted.map((each) => ({ ...each, kind: each.kind ?? byForm(each.block) }))
  const headlined = withHeadline(formed)
  return withStandfirst(withHeadings(headlined))
}

/** The author's or agencies' line as printed; null where there is none. */
export function creditOf(sorted: readonly SortedBlock[]): string | null {
  const credits = sorted.filter(
    ({ kind, block }) => kind === 'credit' && !PICTURE_CREDIT.test(block.text)
  )
  return credits.map(({ block }) => block.text).find((text) => !NOT_A_NAME.test(text)) ?? null
}

interface Formed {
  readonly block: Block
  readonly kind: BlockKind | undefined
}

/** "… regionImage: Name/Agency": a caption and, glued to it, whose picture it is. */
function partPictureCredit(block: Block): Formed[] {
  const found = PICTURE_CREDIT.exec(block.text)
  if (!found) return [{ block, kind: block.hint }]
  const caption = sliceBlock(block, 0, found.index)
  const credit = sliceBlock(block, found.index, block.text.length)
  return [
    ...(caption ? [{ block: caption, kind: 'caption' as const }] : []),
    ...(credit ? [{ block: credit, kind: 'credit' as const }] : [])
  ]
}

function byForm({ text }: Block): BlockKind | undefined {
  if (NAVIGATION.test(text)) return 'navigation'
  if (DATELINE.test(text)) return 'dateline'
  if (AGENCY_LINE.test(text) || (BYLINE.test(text) && text.split(' ').length <= 8)) return 'credit'
  if (WHO_DID_WHAT.test(text)) return 'credit'
  if (NOT_A_NAME.test(text)) return 'navigation'
  return READ_ALSO.test(text) && text.length < 160 ? 'promo' : undefined
}

/** The first block that is nothing else is the headline, where the markup names none. */
function withHeadline(formed: readonly Formed[]): Formed[] {
  if (formed.some(({ kind }) => kind === 'headline')) return [...formed]
  const at = formed.findIndex(({ kind }) => kind === undefined)
  return formed.map((each, index) => (index === at ? { ...each, kind: 'headline' } : each))
}

function withHeadings(formed: readonly Formed[]): SortedBlock[] {
  const pictured = new Set(
    formed.filter(({ kind }) => kind === 'caption').map(({ block }) => block.group)
  )
  const isLine = (each: Formed | undefined): boolean =>
    each?.kind === undefined && each !== undefined && !isRunningText(each.block.text)
  return formed.map((each, at): SortedBlock => {
    const { block, kind } = each
    const sorted = (what: BlockKind, ...orElse: ExcerptKind[]): SortedBlock => ({
      block,
      kind: what,
      orElse
    })
    if (kind !== undefined) return sorted(kind)
    if (pictured.has(block.group)) return sorted('caption')
    if (!isLine(each)) return sorted('body')
    if (/:\s\p{Lu}[\p{L}]*['’]s\s(?:\p{Lu}[\p{L}-]+\s?){2,3}$/u.test(block.text)) {
      return sorted('promo', 'subheading')
    }
    if (isLine(formed[at + 1])) return sorted('promo', 'subheading')
    if (formed.slice(at + 1).every((after) => after.kind !== undefined)) {
      return sorted('promo', 'body')
    }
    return block.text.split(' ').length > 9 ? sorted('caption', 'subheading') : sorted('subheading')
  })
}

/** Whole sentences; a short question alone is a heading. */
function isRunningText(text: string): boolean {
  const short = text.split(' ').length <= 8
  if (/[?]["”»]?$/.test(text) && short && !/^["“«]/.test(text)) return false
  return SENTENCE_END.test(text)
}

/** The paragraph between the headline and the opening picture is the standfirst. */
function withStandfirst(sorted: readonly SortedBlock[]): SortedBlock[] {
  const counted = sorted.filter(({ kind }) => kind !== 'dateline' && kind !== 'navigation')
  const at = counted.findIndex(({ kind }) => kind === 'headline')
  const first = counted[at + 1]
  const pictureNext = counted[at + 2]?.kind === 'caption'
  if (first?.kind !== 'body' || !pictureNext) return [...sorted]
  return sorted.map((each) => (each === first ? { ...each, kind: 'standfirst' } : each))
}
