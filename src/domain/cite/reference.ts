/** What can be cited: a place, an article that is quoted, one of its passages, a view of the map. */
export type CitedKind = 'place' | 'article' | 'passage' | 'view'

/** What is cited and by way of which atlas, as every format tells it in its own form. */
export interface Reference {
  readonly kind: CitedKind
  /** Lower-case letters, digits and hyphens: names the reference within a collection. */
  readonly key: string
  readonly title: string
  /** Of the title, BCP 47. */
  readonly lang: string
  /** Who published it; null where that is not known. */
  readonly publisher: string | null
  /** The day on which it was published, ISO; null where it has none. */
  readonly issued: string | null
  /** Where it stands; null where that is not known. */
  readonly url: string | null
  /** The words of a passage, verbatim. */
  readonly quote?: string
  /** A sentence that belongs to it, such as a place's position. */
  readonly note?: string
  readonly atlas: CitedAtlas
  /** The day on which the atlas was read, ISO; null on a page that cannot know it. */
  readonly accessed: string | null
}

/** The atlas that tells of it. */
export interface CitedAtlas {
  readonly title: string
  /** Who publishes this copy; null where nobody said so when it was built. */
  readonly publisher: string | null
  /** Of the data. */
  readonly version: string
  /** Where in the atlas it stands, with scheme and host; null where a page does not know its host. */
  readonly url: string | null
}

/** Whether it is the work of others, which the atlas quotes. */
export const isQuoted = ({ kind }: Reference): boolean => kind === 'article' || kind === 'passage'

/** Year, month and day of an ISO date, as many as it has. */
export const dateParts = (iso: string): number[] => iso.split('-').map(Number)

/** Letters and digits of the Latin alphabet alone, for keys. */
export const keyOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
