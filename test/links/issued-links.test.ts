import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readProject } from '../../geo/read'
import { decode } from '../../src/app/url/codec'
import { PARAMETERS, type KnownIds } from '../../src/app/url/parameters'
import { EMBED_DEFAULTS, embedOptionsOf, type EmbedOptions } from '../../src/domain/embed'
import { initialState, type Camera, type MapState } from '../../src/domain/map-state'
import { redirectsOf } from '../../src/domain/redirects'

/** What a link means, where that is not what an empty one means; cameras as the link has them. */
interface Meaning extends Partial<Omit<MapState, 'camera' | 'layers'>> {
  readonly camera?: readonly [
    zoom: number,
    lat: number,
    lng: number,
    bearing: number,
    pitch: number
  ]
  readonly layers?: readonly string[]
}

interface Issued {
  readonly views: readonly {
    readonly since: string
    readonly link: string
    readonly means: Meaning
    /** What of it is told to be left out: what was withdrawn. */
    readonly ignored?: readonly string[]
  }[]
  readonly embeds: readonly {
    readonly since: string
    readonly address: string
    /** Where they are not the usual ones. */
    readonly options: Partial<EmbedOptions>
    readonly means: Meaning
  }[]
}

const { views, embeds } = JSON.parse(readFileSync('test/links/issued.json', 'utf8')) as Issued
const { project } = readProject('.')
const articles = project.articles.map(({ article }) => article.value)
const known: KnownIds = {
  layers: project.layers.value.map(({ id }) => id),
  places: new Set(project.places.value.map(({ id }) => id)),
  excerpts: new Set(articles.flatMap(({ excerpts }) => excerpts.map(({ id }) => id))),
  articles: new Set(articles.map(({ id }) => id)),
  redirects: redirectsOf(project.redirects.value)
}

function stateOf({ camera, layers, ...rest }: Meaning): MapState {
  const state = { ...initialState(layers ?? known.layers), ...rest }
  return camera === undefined ? state : { ...state, camera: cameraOf(camera) }
}

const cameraOf = ([zoom, lat, lng, bearing, pitch]: NonNullable<Meaning['camera']>): Camera => ({
  zoom,
  lat,
  lng,
  bearing,
  pitch
})

describe('a link that was issued once means the same today', () => {
  test.each(views)('$link, since $since', ({ link, means, ignored = [] }) => {
    expect(decode(link, known)).toEqual({ state: stateOf(means), ignored })
  })
})

describe('a map within another page shows the same today', () => {
  test.each(embeds)('$address, since $since', ({ address, options, means }) => {
    const { search, hash } = new URL(address, 'https://atlas.example/')
    expect(embedOptionsOf(search)).toEqual({ ...EMBED_DEFAULTS, ...options })
    expect(decode(hash, known)).toEqual({ state: stateOf(means), ignored: [] })
  })

  test('and there is one for everything that its address can ask for', () => {
    const asked = embeds.flatMap(({ options }) =>
      Object.entries(options).map((option) => option.join())
    )
    expect([...new Set(asked)].sort()).toEqual([
      'byClick,true',
      'passages,false',
      'theme,dark',
      'theme,light'
    ])
  })
})

test('there is an issued link for everything that a link can say', () => {
  const said = views.flatMap(({ means }) => Object.keys(means))
  expect([...new Set(said)].sort()).toEqual(Object.keys(PARAMETERS).sort())
})

test('each issued link stands once, with the day since when it may be out there', () => {
  const links = [...views.map(({ link }) => link), ...embeds.map(({ address }) => address)]
  expect(links.filter((link, at) => links.indexOf(link) < at)).toEqual([])
  expect([...views, ...embeds].filter(({ since }) => !/^20\d\d-\d\d-\d\d$/.test(since))).toEqual([])
})
