import { describe, expect, test } from 'vitest'
import type { StaticLabel, StaticMap } from '../../src/domain/static-map'
import { indexAtlas } from '../../src/domain/archive'
import { buildAtlas } from './atlas'
import type { Place } from '../../src/domain/place'
import { documentMaps, mapOf, type MapKeeper } from './document-maps'
import { drawnIds } from './further'
import { holds, meet, textSize, type Box } from './label-room'
import { readProject, type Project } from '../read'

const { project } = readProject('.')
const drawing = documentMaps(project)
const maps = {
  places: Object.fromEntries(
    project.places.value.flatMap((place) => {
      const map = drawing.place(place)
      return map ? [[place.id, map]] : []
    })
  ),
  articles: Object.fromEntries(
    indexAtlas(buildAtlas(project).atlas).articles.map((article) => [
      article.id,
      drawing.article(article)
    ])
  )
}
const all: [name: string, map: StaticMap][] = [
  ...Object.entries(maps.places),
  ...Object.entries(maps.articles).flatMap(([id, list]) =>
    list.map((map, at): [string, StaticMap] => [`${id}, map ${at + 1}`, map])
  )
]
const drawn = drawnIds(project)
/** What is added later and drawn by its point alone may take the room of a name that is expected here. */
const asDrawn: Project = {
  ...project,
  places: {
    ...project.places,
    value: project.places.value.filter(({ id }) => drawn.has(id))
  }
}
const named = (map: StaticMap): string[] => (map.labels ?? []).map(({ lines }) => lines.join(' '))

function boxOf({ lines, x, y, anchor, size, chosen }: StaticLabel): Box {
  const { width, height } = textSize(lines, size, chosen === true)
  const left = x - { start: 0, middle: width / 2, end: width }[anchor]
  const top = y - size
  // Letters are placed on whole pixels.
  return { left: left + 1, right: left + width - 1, top: top + 1, bottom: top + height - 1 }
}

const hatchedOf = (map: StaticMap | undefined): string[] =>
  (map?.shapes ?? []).flatMap(({ frozen, placeId }) => (frozen && placeId ? [placeId] : []))

function placeOf({ places }: Project, id: string) {
  const place = places.value.find((each) => each.id === id)
  if (!place) throw new Error(`There is no ${id}.`)
  return place
}

describe('maps of documents', () => {
  test('there is one for each place, and one or two for each article', () => {
    expect(Object.keys(maps.places)).toEqual(project.places.value.map(({ id }) => id))
    for (const list of Object.values(maps.articles)) expect(list.length).toBeGreaterThan(0)
  })

  test.each(all)('no name of %s leaves the picture or covers another', (_, map) => {
    const boxes = (map.labels ?? []).map(boxOf)
    const picture = { left: 0, top: 0, right: map.width, bottom: map.height }
    boxes.forEach((box, at) => {
      expect(holds(picture, box), named(map)[at]).toBe(true)
      boxes.slice(at + 1).forEach((other, further) => {
        expect(meet(box, other), `${named(map)[at]}, ${named(map)[at + 1 + further]}`).toBe(false)
      })
    })
  })

  test.each(project.places.value.map((place) => [place.id, place] as const))(
    '%s, or each member of it, is named on its own map',
    (id, place) => {
      const members = project.places.value.filter(({ memberOf }) => memberOf.includes(id))
      const isDrawn = maps.places[id]!.shapes.some(({ placeId }) => placeId === id)
      const wanted = isDrawn || members.length === 0 ? [place] : members
      for (const { name } of wanted) expect(named(maps.places[id]!)).toContain(name)
    }
  )

  test.each([
    ['armenia', ['Georgia', 'Turkey', 'Iran', 'Azerbaijan', 'Russia', 'Yerevan', 'Tbilisi']],
    ['tajikistan', ['Kyrgyzstan', 'Dushanbe']],
    ['kheyrimli', ['Armenia', 'Azerbaijan', 'Gizilhajili', 'Baghanis Ayrum', 'Ijevan']],
    ['border-tavush', ['Armenia', 'Azerbaijan', 'Georgia']],
    ['national-assembly', ['Yerevan', 'Armenia']]
  ])('the map of %s names what lies round it', (id, names) => {
    const map = mapOf(asDrawn, [placeOf(asDrawn, id)])
    expect(named(map!)).toEqual(expect.arrayContaining(names))
  })

  test('members are hatched where the gazetteer says that their participation is frozen', () => {
    expect(hatchedOf(maps.places['csto'])).toEqual(['armenia'])
    expect(hatchedOf(maps.places['tajikistan'])).toEqual([])
    const thawed = {
      ...project,
      places: {
        ...project.places,
        value: project.places.value.map(({ participation, ...place }) =>
          participation && place.id === 'armenia'
            ? place
            : place.id === 'tajikistan'
              ? { ...place, participation: 'frozen' as const }
              : place
        )
      }
    }
    const map = mapOf(thawed, [placeOf(thawed, 'csto')])
    expect(hatchedOf(map ?? undefined)).toEqual(['tajikistan'])
  })

  test('marks of a group are told apart near by and one mark from farther away', () => {
    const marks = (id: string): number =>
      mapOf(asDrawn, [placeOf(asDrawn, id)])!.shapes.filter(
        ({ layer, point }) => layer === 'villages' && point
      ).length
    expect(marks('handed-over-villages')).toBe(4)
    expect(marks('armenia')).toBe(1)
  })

  test.each(all)('%s takes at most 40 kB of a page', (_, map) => {
    expect(JSON.stringify(map).length).toBeLessThan(40_000)
  })
})

describe('what a map is kept by', () => {
  /** Of each place's map, in the order of the gazetteer. */
  const keptBy = (of: Project): string[] => {
    const told: string[] = []
    const maps = documentMaps(of, (drawnFrom, draw) => {
      told.push(drawnFrom())
      return draw()
    })
    for (const place of of.places.value) maps.place(place)
    return told
  }
  const before = keptBy(project)

  test('is another for each place, and for the points on it', () => {
    expect(new Set(before).size).toBe(2 * project.places.value.length)
  })

  test('stays when an article is added or left out', () => {
    expect(keptBy({ ...project, articles: project.articles.slice(1) })).toEqual(before)
  })

  test.each([
    ['a name', { places: withFirst(project.places, { name: 'Another name' }) }],
    ['a layer', { layers: withFirst(project.layers, { title: 'Another title' }) }],
    ['drawn geometry', { out: project.out.map((each) => ({ ...each, text: `${each.text} ` })) }],
    ['geometry of editors', { geometry: [{ placeId: 'yerevan' } as Project['geometry'][number]] }]
  ])('changes with %s', (_, changed) => {
    const after = keptBy({ ...project, ...changed })
    expect(after.filter((each) => before.includes(each))).toEqual([])
  })

  function withFirst<T extends { value: readonly object[] }>(located: T, change: object): T {
    const [first, ...others] = located.value
    return { ...located, value: [{ ...first, ...change }, ...others] }
  }
})

describe('a keeper of maps', () => {
  const kept = new Map<string, unknown>()
  let made = 0
  const keep: MapKeeper = <Made>(madeFrom: () => string, make: () => Made): Made => {
    const from = madeFrom()
    if (!kept.has(from)) {
      made += 1
      kept.set(from, make())
    }
    return kept.get(from) as Made
  }
  /** Yerevan's map, and how much had to be made for it. */
  function mapIn(of: Project): { map: StaticMap | null; made: number } {
    made = 0
    return { map: mapOf(of, [placeOf(of, 'yerevan')], keep), made }
  }
  const yerevan = placeOf(project, 'yerevan')
  const hamlets = Array.from({ length: 80 }, (_, at): Place => {
    const { lng, lat, source } = yerevan.point!
    const point = { lng: lng + (at - 40) / 500, lat: lat + 0.05, source }
    return { ...yerevan, id: `hamlet-${at}`, name: `Hamlet ${at}`, kind: 'town', point }
  })
  const withHamlets = (named: string): Project => ({
    ...asDrawn,
    places: { ...asDrawn.places, value: [...asDrawn.places.value, ...hamlets] },
    articles: asDrawn.articles.map((file) => ({
      ...file,
      article: {
        ...file.article,
        value: {
          ...file.article.value,
          excerpts: file.article.value.excerpts.map((excerpt) => ({
            ...excerpt,
            mentions: excerpt.mentions.map((mention) => ({ ...mention, place: named }))
          }))
        }
      }
    }))
  })

  test('gives a map without a step of its making, until what it shows changes', () => {
    const first = mapIn(withHamlets('hamlet-70'))
    expect(first.made).toBe(2)
    expect(mapIn(withHamlets('hamlet-70'))).toEqual({ map: first.map, made: 0 })
    // Another of many points is named: which there are is known, and they are drawn anew.
    const other = mapIn(withHamlets('hamlet-75'))
    expect(other.made).toBe(1)
    expect(other.map).toEqual(mapOf(withHamlets('hamlet-75'), [yerevan]))
    expect(other.map).not.toEqual(first.map)
    const renamed = withHamlets('hamlet-70')
    const [place, ...rest] = renamed.places.value
    const value = [{ ...place!, name: 'Another name' }, ...rest]
    expect(mapIn({ ...renamed, places: { ...renamed.places, value } }).made).toBe(2)
  })
})
