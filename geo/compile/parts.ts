import { createHash } from 'node:crypto'
import { headOf, type Archive, type ReadArticle } from '../../src/domain/archive'
import type { ArticleHead } from '../../src/domain/article'
import type { PlaceGeometry, Quoted } from '../../src/domain/atlas'
import type { WholePlaces } from '../../src/domain/brief-places'
import { rowsOf, type Catalogue } from '../../src/domain/catalogue'
import {
  articlePart,
  cataloguePart,
  FIRST_PART,
  PASSAGES_A_PAGE,
  placePart,
  type Part
} from '../../src/domain/parts'
import { needsCatalogue, shownWith } from '../../src/domain/passages'
import type { Place } from '../../src/domain/place'
import { encodeInOrder } from '../../src/domain/postings'
import { numbered } from './search-parts'

/** Characters of excerpts that the first part holds at most. */
const FIRST_PART_LIMIT = 60_000

/** Written anew when the form of a part changes, so that no page reads parts of another form. */
const FORM = 3

export interface Parts {
  /** A folder's name that no other content has: its files may be cached for ever. */
  readonly version: string
  /** Places whose first page stands in the first part. */
  readonly first: readonly string[]
  /** Every part with its path, one after the other. */
  readonly all: () => Iterable<readonly [path: string, part: Part | Catalogue]>
  /** The part at the path, where there is one. */
  readonly at: (path: string) => Part | Catalogue | undefined
}

/** The articles' words cut into what a reader fetches; `whole`, too, stands in the version's folder. */
export function partsOf(archive: Archive, whole?: WholePlaces): Parts {
  const first = firstPlaces(archive)
  const builders = (): Iterable<readonly [string, Build]> => pathsOf(archive, first)
  let byPath: Map<string, Build> | undefined
  return {
    version: versionOf(archive, whole),
    first: first.map(({ id }) => id),
    *all() {
      for (const [path, build] of builders()) yield [path, build()]
    },
    at(path) {
      byPath ??= new Map(builders())
      return byPath.get(path)?.()
    }
  }
}

type Build = () => Part | Catalogue

interface FirstPage {
  readonly id: string
  readonly page: readonly Quoted[]
}

function* pathsOf(
  archive: Archive,
  first: readonly FirstPage[]
): Iterable<readonly [string, Build]> {
  const inFirst = new Set(first.map(({ id }) => id))
  let numbers: ReadonlyMap<string, number> | undefined
  yield [FIRST_PART, () => firstPart(archive, first)]
  for (const [id, quoted] of archive.excerptsByPlace) {
    for (
      let page = inFirst.has(id) ? 2 : 1;
      (page - 1) * PASSAGES_A_PAGE < quoted.length;
      page += 1
    ) {
      yield [placePart(id, page), () => pagePart(id, page, pageOf(quoted, page))]
    }
  }
  for (const place of archive.places) {
    if (needsCatalogue(archive, place)) {
      yield [
        cataloguePart(place.id),
        () => catalogueOf(archive, place, (numbers ??= numbersOf(archive)))
      ]
    }
  }
  for (const article of archive.articles) {
    yield [articlePart(article.id), () => wholePart(article)]
  }
}

/** The number of each passage in the search, by its excerpt. */
function numbersOf({ articles }: Archive): ReadonlyMap<string, number> {
  const passages = articles.flatMap(({ published, excerpts }) =>
    excerpts
      .filter(({ mentions }) => mentions.length > 0)
      .map(({ id, text }) => ({ excerpt: id, text, published }))
  )
  return new Map(numbered(passages).map(({ excerpt }, number) => [excerpt, number]))
}

function catalogueOf(
  archive: Archive,
  place: Place,
  numbers: ReadonlyMap<string, number>
): Catalogue {
  const [own, ...ways] = shownWith(archive, place)
  const quotedOf = (id: string): readonly Quoted[] => archive.excerptsByPlace.get(id) ?? []
  /** As `passagesOf` goes by the ways: a passage that mentions one before has been shown. */
  const before = new Set([own])
  const without = ways.map((id) => {
    const shown = quotedOf(id).flatMap(({ excerpt }, number) =>
      excerpt.mentions.some((mention) => before.has(mention.place)) ? [number] : []
    )
    before.add(id)
    return [id, shown] as const
  })
  return {
    articles: rowsOf(quotedOf(place.id)),
    without: Object.fromEntries(without),
    numbers: encodeInOrder(quotedOf(place.id).map(({ excerpt }) => numbers.get(excerpt.id)!))
  }
}

const pageOf = (quoted: readonly Quoted[], page: number): readonly Quoted[] =>
  quoted.slice((page - 1) * PASSAGES_A_PAGE, page * PASSAGES_A_PAGE)

const idsOf = (quoted: readonly Quoted[]): string[] => quoted.map(({ excerpt }) => excerpt.id)

const pagePart = (placeId: string, page: number, quoted: readonly Quoted[]): Part => ({
  ...gathered(quoted),
  pages: { [placeId]: { [page]: idsOf(quoted) } },
  whole: []
})

const wholePart = (article: ReadArticle): Part => ({
  articles: [headOf(article)],
  excerpts: article.excerpts,
  pages: {},
  whole: [article.id]
})

function firstPart(archive: Archive, first: readonly FirstPage[]): Part {
  const part = gathered(first.flatMap(({ page }) => page))
  const here = new Set(part.excerpts.map(({ id }) => id))
  const isWhole = ({ id }: ArticleHead): boolean =>
    archive.articles
      .find((article) => article.id === id)!
      .excerpts.every((excerpt) => here.has(excerpt.id))
  return {
    ...part,
    pages: Object.fromEntries(first.map(({ id, page }) => [id, { 1: idsOf(page) }])),
    whole: part.articles.filter(isWhole).map(({ id }) => id)
  }
}

/** Each article and each excerpt once, in their order. */
function gathered(quoted: readonly Quoted[]): Pick<Part, 'articles' | 'excerpts'> {
  const articles = new Map(quoted.map(({ article }) => [article.id, article]))
  const excerpts = new Map(quoted.map(({ excerpt }) => [excerpt.id, excerpt]))
  return { articles: [...articles.values()], excerpts: [...excerpts.values()] }
}

/** What the site's questions ask for, then the places of the first view with most passages. */
function firstPlaces(archive: Archive): FirstPage[] {
  const asked = archive.site.questions.map(({ place }) => place)
  const near = archive.places
    .filter(({ id }) => isInFirstView(archive, archive.geometry[id]))
    .map(({ id }) => id)
    .sort((a, b) => passagesOf(archive, b) - passagesOf(archive, a))
  const here = new Set<string>()
  const first: FirstPage[] = []
  let characters = 0
  for (const id of new Set([...asked, ...near])) {
    const page = pageOf(archive.excerptsByPlace.get(id) ?? [], 1)
    const further = page.filter(({ excerpt }) => !here.has(excerpt.id))
    const more = further.reduce((sum, { excerpt }) => sum + excerpt.text.length, 0)
    if (page.length === 0 || characters + more > FIRST_PART_LIMIT) continue
    characters += more
    for (const { excerpt } of further) here.add(excerpt.id)
    first.push({ id, page })
  }
  return first
}

const passagesOf = (archive: Archive, id: string): number => archive.counts[id]?.direct ?? 0

function isInFirstView({ site }: Archive, geometry: PlaceGeometry | undefined): boolean {
  if (!geometry) return false
  const [west, south, east, north] = geometry.bounds
  const [left, bottom, right, top] = site.firstView
  return west < right && east > left && south < top && north > bottom
}

function versionOf(archive: Archive, whole: WholePlaces | undefined): string {
  const hash = createHash('sha256').update(`${FORM}`)
  for (const article of archive.articles) hash.update(JSON.stringify(article))
  hash.update(JSON.stringify([archive.site, archive.places.map(({ id }) => id), archive.geometry]))
  if (whole) hash.update(JSON.stringify(whole.places))
  return hash.digest('hex').slice(0, 12)
}
