import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { POLICY } from '../security-policy'
import { HEADER_FILES } from './header-files'
import { AREAS, headersAt } from './headers'
import { headersFile, redirectsFile } from './host-files'

test.each(Object.entries(HEADER_FILES))('deploy/%s is what the headers make', (path, text) => {
  expect(readFileSync(join('deploy', path), 'utf8'), 'run "npm run headers"').toBe(text('/'))
})

describe('the headers of an address', () => {
  test('carry the policy of the pages, and let none but the embedded one be framed', () => {
    const policyAt = (path: string) => headersAt(path)['Content-Security-Policy']
    const policy = POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
    for (const path of ['/', '/embed', '/embedded/', '/place/embed/', '/toString/x']) {
      expect(policyAt(path), path).toBe(`${policy}; frame-ancestors 'none'`)
    }
    expect(policyAt('/embed/')).toBe(`${policy}; frame-ancestors *`)
  })

  test('keep for ever what is named by its content, and nothing else', () => {
    const kept = [
      '/assets/a.js',
      '/parts/1/first.json',
      '/images/a.png',
      '/',
      '/data/a.json'
    ].filter((path) => headersAt(path)['Cache-Control']?.includes('immutable'))
    expect(kept).toEqual(['/assets/a.js', '/parts/1/first.json', '/images/a.png'])
  })

  test('are those of the path below the base', () => {
    expect(headersAt('/atlas/embed/', '/atlas/')).toEqual(headersAt('/embed/'))
    expect(headersAt('/atlas/', '/atlas/')).toEqual(headersAt('/'))
  })

  test('let open data be read from anywhere', () => {
    expect(headersAt('/data/x.json')).toMatchObject({
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin'
    })
  })
})

test('no two rules of _headers give one address the same header, since hosts differ there', () => {
  const text = headersFile('/', ['404.html', 'assets', 'data', 'index.html', 'place', '_redirects'])
  const rules = text.split('\n\n').map((rule) => rule.trim().split('\n'))
  const matching = (path: string) =>
    rules.filter(([rule = '']) =>
      rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : rule === path
    )
  for (const path of ['/', '/404.html', '/place/a/', ...Object.keys(AREAS).map((a) => `/${a}/x`)]) {
    const names = matching(path).flatMap(([, ...lines]) => lines.map((line) => line.split(':')[0]))
    expect(new Set(names).size, path).toBe(names.length)
    expect(names.length, path).toBeGreaterThan(7)
  }
  expect(text).not.toContain('_redirects')
})

test('an old address leads on at once', () => {
  expect(redirectsFile([{ path: '/place/a/', target: '/place/b/' }])).toBe(
    '/place/a/ /place/b/ 301\n'
  )
})
