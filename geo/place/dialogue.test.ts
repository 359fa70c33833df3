import { describe, expect, test } from 'vitest'
import { smallProject } from '../../test/support/small-atlas'
import { newPlace, type NewPlace, type PlaceContext } from './dialogue'

const CONTEXT: PlaceContext = {
  places: smallProject.places.value,
  layers: [
    { id: 'mentioned', title: 'Other places' },
    { id: 'towns', title: 'Towns' }
  ],
  candidatesFor: () => [
    {
      name: 'Fordham',
      further: [],
      kind: 'town',
      at: [171.5, 45.5],
      country: 'Upland',
      population: 900,
      source: 'GeoNames 7',
      isPlain: false
    }
  ],
  isLanguage: (tag) => ['hy', 'ru'].includes(tag),
  geometryFault: (path) => (path === 'good.geojson' ? undefined : 'This is not JSON.')
}

/** What comes of the replies, and every question put. */
function held(
  replies: readonly string[],
  name = 'Fordham',
  context = CONTEXT
): { made?: NewPlace; asked: string[] } {
  const dialogue = newPlace(context, name)
  const asked: string[] = []
  let step = dialogue.next()
  for (const reply of replies) {
    if (step.done) throw new Error('a reply too many')
    asked.push(step.value)
    step = dialogue.next(reply)
  }
  if (step.done) return { made: step.value, asked }
  return { asked: [...asked, step.value] }
}
const START = ['', 'town', '']
const NAMES = ['hy Ֆորդհամ', '', 'GeoNames']

describe('a place is made by asking', () => {
  test('with the point and source of a candidate', () => {
    const { made, asked } = held([...START, ...NAMES, '1', '-', '', ''])
    expect(JSON.stringify(made?.place)).toBe(
      '{"id":"fordham","kind":"town","layer":"mentioned","name":"Fordham","altNames":[{"name":"Ֆորդհամ","lang":"hy"}],"namesSource":"GeoNames","point":{"lng":171.5,"lat":45.5,"source":"GeoNames 7"},"status":[],"published":[],"memberOf":[],"seeAlso":[]}'
    )
    expect(asked.join('\n')).toContain('1  Fordham, town in Upland, 171.5 45.5')
  })

  test('with degrees, accuracy and a source of the editor’s own', () => {
    const { made } = held([...START, ...NAMES, '171.25, 45.25', '300', 'A survey', 'upton'])
    expect(made?.place).toMatchObject({
      point: { lng: 171.25, lat: 45.25, accuracyMetres: 300, source: 'A survey' },
      seeAlso: ['upton']
    })
  })

  test('with a file that draws it', () => {
    const { made } = held([...START, ...NAMES, 'good.geojson', ''])
    expect(made?.geometry).toBe('good.geojson')
    expect(made?.place).not.toHaveProperty('point')
  })

  test('whose name is asked where none was given', () => {
    expect(held(['', 'Fordham', '', 'town'], '').asked[1]).toMatch(/^It cannot be left out/)
  })
})

describe('of layers', () => {
  const without = { ...CONTEXT, layers: [{ id: 'towns', title: 'Towns' }] }

  test('those of the atlas are offered, with what they show', () => {
    expect(held(['', 'town']).asked.at(-1)).toBe(
      'Layer, with which it is switched (Enter = mentioned)\n  mentioned: Other places\n  towns: Towns'
    )
  })

  test('none is proposed that the atlas has not', () => {
    const { asked } = held(['', 'town', '', 'mentioned'], 'Fordham', without)
    expect(asked.join('\n')).not.toMatch(/Enter = mentioned/)
    expect(asked.at(-2)).toMatch(/^It cannot be left out/)
    expect(asked.at(-1)).toMatch(/^“mentioned” is none of these/)
    const { made } = held(['', 'town', 'towns', ...NAMES, '1', '-', '', ''], 'Fordham', without)
    expect(made?.place.layer).toBe('towns')
  })
})

describe('a reply is refused that', () => {
  test.each([
    ['has the id of another place', ['upton'], /There is a place with the id "upton"/],
    ['is no id', ['Ford Ham'], /Small letters, digits and single hyphens/],
    ['is no kind', ['', 'hamlet'], /“hamlet” is none of these/],
    ['is no language', [...START, 'xx Ford'], /“xx” is no language code/],
    ['gives no source of the names', [...START, '', ''], /Without a source it is not taken/],
    ['is no position', [...START, ...NAMES, 'here'], /“here” is none of these/],
    ['is no candidate', [...START, ...NAMES, '2'], /“2” is none of these/],
    ['lies beyond the poles', [...START, ...NAMES, '45 100'], /between -90 and 90/],
    ['is a file that is wrong', [...START, ...NAMES, 'bad.geojson'], /This is not JSON/],
    ['leaves the accuracy out', [...START, ...NAMES, '1', ''], /not guessed and not left out/],
    ['gives no source of the point', [...START, ...NAMES, '1 2', '-', ''], /Without a source/],
    [
      'names no place',
      [...START, ...NAMES, '1', '-', '', 'nowhere'],
      /No place has the id “nowhere”/
    ]
  ])('%s, and the question is put again', (_, replies, why) => {
    const { made, asked } = held(replies)
    expect(made).toBeUndefined()
    expect(asked.at(-1)).toMatch(why)
  })
})
