import type { AnchoredExcerpt, ArticleHead } from './article'
import { partsOf, type Atlas, type Quoted } from './atlas'
import { PASSAGES_A_PAGE } from './parts'
import type { Place } from './place'

/** Passages that a place's page shows, and by which way they came to it. */
export interface Passages {
  /** Those that mention the place itself. */
  readonly direct: readonly ArticlePassages[]
  /** Those about a group that it is a member of, or about a part of it, never repeated from `direct`. */
  readonly indirect: readonly IndirectPassages[]
  readonly directCount: number
  readonly count: number
}

/** How many passages a place has, by which way: the same wherever they are counted. */
export interface PassageCounts {
  /** Those that mention the place itself. */
  readonly direct: number
  readonly ways: readonly { readonly through: Place; readonly count: number }[]
}

interface IndirectPassages {
  readonly through: Place
  readonly relation: 'member-of' | 'part'
  readonly groups: readonly ArticlePassages[]
  readonly count: number
}

export interface ArticlePassages {
  readonly article: ArticleHead
  readonly excerpts: readonly AnchoredExcerpt[]
}

/**
 * A group's passages flow to its members, a part's to its whole; nothing else flows,
 * so a sentence is never shown as being about a place that it does not speak of.
 * `quotedFor` gives what mentions a place: all of it, or what of it has come.
 */
export function passagesOf(
  atlas: Atlas,
  place: Place,
  quotedFor: (placeId: string) => readonly Quoted[]
): Passages {
  const own = quotedFor(place.id)
  /** Of every way that went before: a passage that mentions one of them has been shown. */
  const before = new Set([place.id])
  const indirect: IndirectPassages[] = []
  for (const { through, relation } of waysTo(atlas, place)) {
    const further = quotedFor(through.id).filter(
      ({ excerpt }) => !excerpt.mentions.some((mention) => before.has(mention.place))
    )
    before.add(through.id)
    if (further.length > 0) {
      indirect.push({ through, relation, groups: byArticle(further), count: further.length })
    }
  }
  const count = indirect.reduce((sum, way) => sum + way.count, own.length)
  return { direct: byArticle(own), indirect, directCount: own.length, count }
}

/** The ids of the places whose passages a place shows: its own, then its parts and groups. */
export const shownWith = (atlas: Atlas, place: Place): string[] => [
  place.id,
  ...waysTo(atlas, place).map(({ through }) => through.id)
]

/** Whether a filter has to be told of the place's passages: they, or those that come to it, have more than a page. */
export const needsCatalogue = (atlas: Atlas, place: Place): boolean =>
  shownWith(atlas, place).some((id) => (atlas.counts[id]?.direct ?? 0) > PASSAGES_A_PAGE)

export function countsOf(atlas: Atlas, place: Place): PassageCounts {
  const { direct, ways } = atlas.counts[place.id] ?? { direct: 0, ways: [] }
  return {
    direct,
    ways: ways.flatMap(([id, count]) => {
      const through = atlas.placeById.get(id)
      return through ? [{ through, count }] : []
    })
  }
}

/** One of a place's passages, and the place that it speaks of: itself, its group or its part. */
export interface PassageAbout extends Quoted {
  readonly about: string
}

/** The excerpt as a passage of the place, where it is one: about the first that it mentions of what the place shows. */
export function passageAbout(atlas: Atlas, place: Place, quoted: Quoted): PassageAbout | undefined {
  const mentioned = new Set(quoted.excerpt.mentions.map((mention) => mention.place))
  const about = shownWith(atlas, place).find((id) => mentioned.has(id))
  return about === undefined ? undefined : { ...quoted, about }
}

/** The passages with the one that was asked for taken out, which then stands by itself; counts stay. */
export function withoutAsked(passages: Passages, asked: PassageAbout | undefined): Passages {
  if (!asked) return passages
  const without = (groups: readonly ArticlePassages[]): ArticlePassages[] =>
    groups
      .map(({ article, excerpts }) => ({
        article,
        excerpts: excerpts.filter(({ id }) => id !== asked.excerpt.id)
      }))
      .filter(({ excerpts }) => excerpts.length > 0)
  const indirect = passages.indirect.map((way) => ({ ...way, groups: without(way.groups) }))
  return { ...passages, direct: without(passages.direct), indirect }
}

interface Way {
  readonly through: Place
  readonly relation: IndirectPassages['relation']
}

function waysTo(atlas: Atlas, place: Place): Way[] {
  const groups = place.memberOf.flatMap((id) => atlas.placeById.get(id) ?? [])
  return [
    ...partsOf(atlas, place.id).map((through): Way => ({ through, relation: 'part' })),
    ...groups.map((through): Way => ({ through, relation: 'member-of' }))
  ]
}

/** The passages in their order, those of one article that stand together as one. */
export function byArticle(list: readonly Quoted[]): ArticlePassages[] {
  const groups: { article: ArticleHead; excerpts: AnchoredExcerpt[] }[] = []
  for (const { article, excerpt } of list) {
    const last = groups.at(-1)
    if (last?.article.id === article.id) last.excerpts.push(excerpt)
    else groups.push({ article, excerpts: [excerpt] })
  }
  return groups
}

/** The places that an article's excerpts mention, in the order in which it first does. */
export const placesNamedIn = (atlas: Atlas, article: ArticleHead): Place[] =>
  article.places.flatMap((id) => atlas.placeById.get(id) ?? [])
