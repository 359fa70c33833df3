import { describe, expect, test } from 'vitest'
import { addressOf, answerTo, requestFor, type GeometryText } from './geometry-request'

const point = (placeId: string): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { placeId },
        geometry: { type: 'Point', coordinates: [45, 40] }
      }
    ]
  })
const answer = (...texts: GeometryText[]) =>
  answerTo(requestFor(addressOf('overview'), (level) => (level === 'overview' ? texts : []))!)

describe('what is asked for a level', () => {
  test('is answered with one collection whose features say of which file they are', () => {
    const { type, features, failed } = answer(['towns', point('Գյումրի')], ['a&b=c', point('b')])
    expect(type).toBe('FeatureCollection')
    expect(features.map(({ properties }) => properties)).toEqual([
      { placeId: 'Գյումրի', file: 'towns' },
      { placeId: 'b', file: 'a&b=c' }
    ])
    expect(failed).toEqual([])
  })

  test('is answered without files that cannot be drawn, which are told of', () => {
    const { features, failed } = answer(
      ['cut', point('a').slice(0, 40)],
      ['whole', point('b')],
      ['page', '<!doctype html>'],
      ['empty', '']
    )
    expect(features.map(({ properties }) => properties?.['file'])).toEqual(['whole'])
    expect(failed).toEqual(['cut', 'page', 'empty'])
  })

  test('is answered with nothing where nothing has come', () => {
    expect(answer()).toMatchObject({ failed: [] })
    expect(answer().features).toEqual([])
  })

  test('comes back to the page without the features', () => {
    const drawn = answer(['towns', point('a')], ['cut', ''])
    // What MapLibre takes for an instance of a class of the language it leaves to the browser to copy.
    expect(drawn).toBeInstanceOf(Boolean)
    const copy = structuredClone(drawn)
    expect(copy).not.toBeInstanceOf(Boolean)
    expect({ ...copy }).toEqual({ type: 'FeatureCollection', failed: ['cut'] })
  })
})

test('an address of anything else is none of its own', () => {
  const none = (): never => {
    throw new Error('Nothing is asked for it.')
  }
  for (const address of ['https://tiles.example/1/2/3', '/geometry', 'geometry://all', '']) {
    expect(requestFor(address, none)).toBeUndefined()
  }
})
