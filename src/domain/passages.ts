import { partsOf, type Atlas, type Quoted } from './atlas'
import type { Article, Excerpt } from './article'
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
  readonly article: Article
  readonly excerpts: readonly Excerpt[]
}

/**
 * A group's passages flow to its members, a part's to its whole; nothing else flows,
 * so a sentence is never shown as being about a place that it does not speak of.
 * Where an article is named, of that article alone.
 */
export function passagesOf(atlas: Atlas, place: Place, articleId: string | null = null): Passages {
  const quotedFor = (id: string): Quoted[] =>
    (atlas.excerptsByPlace.get(id) ?? []).filter(
      ({ article }) => articleId === null || article.id === articleId
    )
  const own = quotedFor(place.id)
  const shown = new Set(own.map((quoted) => quoted.excerpt.id))
  const indirect: IndirectPassages[] = []
  for (const { through, relation } of waysTo(atlas, place)) {
    const further = quotedFor(through.id).filter((quoted) => !shown.has(quoted.excerpt.id))
    for (const quoted of further) shown.add(quoted.excerpt.id)
    if (further.length > 0) {
      indirect.push({ through, relation, groups: byArticle(further), count: further.length })
    }
  }
  return { direct: byArticle(own), indirect, directCount: own.length, count: shown.size }
}

export const countsOf = (
  atlas: Atlas,
  place: Place,
  articleId: string | null = null
): PassageCounts => {
  const { directCount, indirect } = passagesOf(atlas, place, articleId)
  return { direct: directCount, ways: indirect.map(({ through, count }) => ({ through, count })) }
}

/** One of a place's passages, and the place that it speaks of: itself, its group or its part. */
export interface PassageAbout extends Quoted {
  readonly about: string
}

/** The passages with the one that was asked for taken out, which then stands by itself; counts stay. */
export function withoutAsked(
  place: Place,
  passages: Passages,
  asked: string | null
): { asked?: PassageAbout; rest: Passages } {
  const ways = [
    { about: place.id, groups: passages.direct },
    ...passages.indirect.map(({ through, groups }) => ({ about: through.id, groups }))
  ]
  const found = ways.flatMap(({ about, groups }) =>
    groups.flatMap(({ article, excerpts }) =>
      excerpts.filter(({ id }) => id === asked).map((excerpt) => ({ about, article, excerpt }))
    )
  )[0]
  if (!found) return { rest: passages }
  const without = (groups: readonly ArticlePassages[]): ArticlePassages[] =>
    groups
      .map(({ article, excerpts }) => ({
        article,
        excerpts: excerpts.filter(({ id }) => id !== asked)
      }))
      .filter(({ excerpts }) => excerpts.length > 0)
  const indirect = passages.indirect.map((way) => ({ ...way, groups: without(way.groups) }))
  return { asked: found, rest: { ...passages, direct: without(passages.direct), indirect } }
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

function byArticle(list: readonly Quoted[]): ArticlePassages[] {
  const groups = new Map<string, { article: Article; excerpts: Excerpt[] }>()
  for (const { article, excerpt } of list) {
    const group = groups.get(article.id)
    if (group) group.excerpts.push(excerpt)
    else groups.set(article.id, { article, excerpts: [excerpt] })
  }
  return [...groups.values()]
}

/** The places that an article's excerpts mention, in the order in which it first does. */
export function placesNamedIn(atlas: Atlas, article: Article): Place[] {
  const ids = article.excerpts.flatMap((excerpt) => excerpt.mentions.map(({ place }) => place))
  return [...new Set(ids)].flatMap((id) => atlas.placeById.get(id) ?? [])
}

/** The first passages of a list of groups, and how many are left. */
export function firstPassages(
  groups: readonly ArticlePassages[],
  limit: number
): { groups: ArticlePassages[]; left: number } {
  const shown: ArticlePassages[] = []
  let room = limit
  for (const { article, excerpts } of groups) {
    if (room <= 0) break
    shown.push({ article, excerpts: excerpts.slice(0, room) })
    room -= excerpts.length
  }
  const total = groups.reduce((sum, group) => sum + group.excerpts.length, 0)
  return { groups: shown, left: Math.max(0, total - limit) }
}
