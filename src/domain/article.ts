export interface Article {
  readonly id: string
  readonly title: string
  /** null where the copy at hand names none. */
  readonly publisher: string | null
  /** ISO date. */
  readonly published: string
  readonly url: string | null
  /** BCP 47. */
  readonly lang: string
  /** The agency or author line as printed, null where there is none. */
  readonly credit: string | null
  /** Of the UTF-8 text that the excerpts were taken from. */
  readonly sha256: string
  /** The highest number ever given to an excerpt: it only grows, so that none is given twice. */
  readonly lastNumber?: number
  /** Of the article's text, counted when it was imported: what can be quoted, without credits and menus. */
  readonly words?: number
  /** Which share of its words may be quoted, 0 to 1; the site's limit where absent. */
  readonly quotedShareLimit?: number
  /** How many words may be quoted from this article; the site's limit where absent. */
  readonly quotedWordsLimit?: number
  /** Why more may be quoted than the site sets for all; a sentence that readers see. */
  readonly quotedLimitReason?: string
  /** In the order in which the article prints them. */
  readonly excerpts: readonly Excerpt[]
}

export const EXCERPT_KINDS = [
  'headline',
  'standfirst',
  'caption',
  'subheading',
  'promo',
  'body',
  'quote'
] as const
export type ExcerptKind = (typeof EXCERPT_KINDS)[number]

/** One sentence of an article that names at least one place. */
export interface Excerpt {
  /** `<article>-<n>`, permanent: links carry it. */
  readonly id: string
  readonly kind: ExcerptKind
  /** Verbatim but for white space, which is folded to single spaces. */
  readonly text: string
  /** The editors' words, shown outside the quotation: what "last month" meant, what is garbled. */
  readonly editorNote?: string
  readonly mentions: readonly Mention[]
}

export const MENTION_HOWS = ['name', 'demonym', 'metonym', 'description'] as const
/** How the words stand for the place: "Armenia", "Armenian", "Moscow" for Russia, "the two sides". */
export type MentionHow = (typeof MENTION_HOWS)[number]

/**
 * Words of an excerpt that stand for a place. Where the words stand for several places
 * ("the two sides"), there is one mention for each, with the same quote.
 */
export interface Mention {
  readonly place: string
  readonly how: MentionHow
  readonly quote: QuoteSelector
}

/** A W3C TextQuoteSelector: matches where `prefix + exact + suffix` stands in the text. */
export interface QuoteSelector {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** What is told of an article beside its words. */
export interface ArticleHead extends Pick<
  Article,
  'id' | 'title' | 'publisher' | 'published' | 'url' | 'lang' | 'credit'
> {
  /** Ids of what its excerpts mention, in the order in which it first does. */
  readonly places: readonly string[]
}

/** Where a mention's words stand in the excerpt's text: UTF-16 offsets, the end exclusive. */
export interface AnchoredMention {
  readonly place: string
  readonly start: number
  readonly end: number
}

/** An excerpt as a reader gets it: its quotes found when the atlas was built. */
export interface AnchoredExcerpt extends Omit<Excerpt, 'mentions'> {
  readonly mentions: readonly AnchoredMention[]
}

/** The article of an excerpt, by the excerpt's id: `<article>-<n>`. */
export const articleIdOf = (excerptId: string): string => excerptId.replace(/-\d+$/, '')
