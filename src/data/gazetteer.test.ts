import { expect, test } from 'vitest'
import { splitStart } from '../../geo/compile/brief-places'
import type { StartData } from '../domain/atlas'
import { pointGeometry } from '../domain/brief-places'
import { nameOf } from '../domain/names'
import type { Place } from '../domain/place'
import { smallAtlas } from '../../test/support/small-atlas'
import { Gazetteer } from './gazetteer.svelte'

const points = Array.from({ length: 70 }, (_, at): Place => ({
  id: `point-${at}`,
  kind: 'town',
  layer: smallAtlas.layers[0]!.id,
  name: `Point ${at}`,
  altNames: [{ name: `Пункт ${at}`, lang: 'ru' }],
  namesSource: 'made up',
  point: { lng: 40 + at / 10, lat: 40, source: 'made up' },
  status: [],
  published: [],
  memberOf: [],
  seeAlso: []
}))
const { version, site, redirects, layers, sources, corpus, counts } = smallAtlas
const all: StartData = {
  ...{ version, site, redirects, layers, sources, corpus, counts },
  places: [...smallAtlas.places, ...points],
  geometry: {
    ...smallAtlas.geometry,
    ...Object.fromEntries(points.map(({ id, point }) => [id, pointGeometry(point!)]))
  }
}
const { start, brief, whole } = splitStart(all)
const last = 'point-69'

function opened(answers: unknown[]): { gazetteer: Gazetteer; asked: () => number } {
  let asked = 0
  const fetchWhole = async (): Promise<unknown> => {
    asked += 1
    await Promise.resolve()
    const answer = answers.shift()
    if (answer instanceof Error) throw answer
    return answer
  }
  return { gazetteer: new Gazetteer({ start, brief: brief!, fetchWhole }), asked: () => asked }
}

test('a place in brief has its name and number, and is whole once that has come', async () => {
  const { gazetteer, asked } = opened([whole])
  const { atlas } = gazetteer
  expect(atlas.placeById.get(last)?.isBrief).toBe(true)
  expect(nameOf(atlas.placeById.get(last)!, 'ru')).toBe('Point 69')
  expect(asked()).toBe(0)
  await Promise.all([gazetteer.want(), gazetteer.want()])
  expect(asked()).toBe(1)
  expect(gazetteer.waiting).toBeUndefined()
  expect(atlas.placeById.get(last)?.isBrief).toBeUndefined()
  expect(nameOf(atlas.placeById.get(last)!, 'ru')).toBe('Пункт 69')
  await gazetteer.want()
  expect(asked()).toBe(1)
})

test.each([
  ['does not come', new Error('reset')],
  ['is a page of the host', '<!doctype html>'],
  ['is something else', { places: 1 }],
  ['is nothing', null]
])('a file that %s is told of, and may be asked for again', async (_, answer) => {
  const { gazetteer } = opened([answer, whole])
  const coming = gazetteer.want()
  expect(gazetteer.waiting).toBe('coming')
  await coming
  expect(gazetteer.waiting).toBe('failed')
  expect(gazetteer.atlas.placeById.get(last)?.name).toBe('Point 69')
  await gazetteer.want()
  expect(gazetteer.waiting).toBeUndefined()
  expect(gazetteer.isWhole).toBe(true)
})

test('an atlas that starts whole asks for nothing', async () => {
  let asked = 0
  const gazetteer = new Gazetteer({
    start: all,
    brief: null,
    fetchWhole: () => Promise.resolve((asked += 1))
  })
  await gazetteer.want()
  expect([asked, gazetteer.isWhole]).toEqual([0, true])
})
