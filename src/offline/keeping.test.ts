import { describe, expect, test } from 'vitest'
import { cacheName, outdated, sourceOf } from './keeping'

const SCOPE = 'https://example.org/atlas/'
const of = (path: string, method = 'GET') => sourceOf({ method, url: SCOPE + path }, SCOPE)

describe('where an answer comes from', () => {
  test.each([
    ['assets/a-123.js', 'copy'],
    ['parts/1/place/a.json', 'copy'],
    ['parts/1/place/a.json?x', 'copy'],
    ['', 'line first'],
    ['?utm=1', 'line first'],
    ['place/a/', 'line first'],
    ['favicon.svg', 'line first'],
    ['data/', 'line first'],
    ['data/places.geojson', 'line'],
    ['images/a.png', 'line'],
    ['embed/', 'line'],
    ['sw.js', 'line'],
    ['keep-all.json', 'line']
  ])('%s: %s', (path, source) => {
    expect(of(path)).toBe(source)
  })

  test('nothing but what is read, below the site’s base', () => {
    expect(of('assets/a.js', 'POST')).toBe('line')
    expect(sourceOf({ method: 'GET', url: 'https://example.org/assets/a.js' }, SCOPE)).toBe('line')
    expect(sourceOf({ method: 'GET', url: 'https://example.net/atlas/' }, SCOPE)).toBe('line')
  })
})

describe('copies that are given up', () => {
  const name = (version: string): string => cacheName(SCOPE, version)

  test('are all but this version’s and the last before it', () => {
    expect(outdated([name('a'), name('b'), name('c')], SCOPE, 'c')).toEqual([name('a')])
    expect(outdated([name('b'), name('c')], SCOPE, 'c')).toEqual([])
    expect(outdated([name('c')], SCOPE, 'c')).toEqual([])
  })

  test('are never those of another site of the host, nor of anything else', () => {
    const others = [
      cacheName('https://example.org/', 'a'),
      cacheName('https://example.org/atlas/b/', 'a'),
      'x'
    ]
    expect(outdated([...others, name('c')], SCOPE, 'c')).toEqual([])
  })
})
