import { describe, expect, test } from 'vitest'
import { observatory, type Answer } from './observatory'

const SAFE = {
  'content-security-policy': ["default-src 'none'; script-src 'self'; frame-ancestors 'none'"],
  'strict-transport-security': ['max-age=31536000'],
  'referrer-policy': ['no-referrer'],
  'x-content-type-options': ['nosniff'],
  'cross-origin-resource-policy': ['same-origin']
}
const PAGE = '<!doctype html><script src="/a.js"></script>'
const https = (headers: Answer['headers'] = SAFE, body = PAGE): Answer => ({
  ...{ url: 'https://atlas.example/', status: 200, headers, body }
})
const http = (status: number, location?: string): Answer => ({
  ...{ url: 'http://atlas.example/', status, body: '' },
  headers: location === undefined ? {} : { location: [location] }
})
const without = (name: keyof typeof SAFE): Answer['headers'] =>
  Object.fromEntries(Object.entries(SAFE).filter(([each]) => each !== name))

const resultsOf = (site: Parameters<typeof observatory>[0]): string[] =>
  observatory(site).findings.map(({ result, modifier }) => `${modifier} ${result}`)

describe('the score by the rules of the HTTP Observatory', () => {
  test('of a site with all headers is 100 and what is given beyond', () => {
    const to = http(301, 'https://atlas.example/')
    expect(observatory({ https: https(), http: to }).score).toBe(100 + 10 + 5 + 5)
  })

  test('of a site with none is what the penalties leave, without a bonus', () => {
    const bare = { https: https({ 'referrer-policy': ['no-referrer'] }), http: http(200) }
    expect(observatory(bare).score).toBe(100 - 25 - 20 - 20 - 5 - 20)
    const [worst] = [{ ...bare, https: https({ 'set-cookie': ['a=b'] }) }]
    expect(observatory(worst).score).toBe(0)
  })

  test.each([
    ["script-src 'self' 'unsafe-inline'", '-20 csp-implemented-with-unsafe-inline'],
    ["default-src 'self' https:", '-20 csp-implemented-with-unsafe-inline'],
    ["default-src 'none'; connect-src http://a", '-20 csp-implemented-with-insecure-scheme'],
    ["default-src 'self' 'unsafe-eval'", '-10 csp-implemented-with-unsafe-eval'],
    [
      "default-src 'none'; style-src 'unsafe-inline'",
      '0 csp-implemented-with-unsafe-inline-in-style-src-only'
    ],
    ["default-src 'self'", '5 csp-implemented-with-no-unsafe']
  ])('of the policy %s', (policy, result) => {
    expect(resultsOf({ https: https({ 'content-security-policy': [policy] }) })).toContain(result)
  })

  test('reads a policy of the page too, but not who may frame it', () => {
    const meta = `<meta http-equiv="content-security-policy" content="default-src 'none'; frame-ancestors 'none'">`
    const found = resultsOf({ https: https({}, meta) })
    expect(found).toContain('10 csp-implemented-with-no-unsafe-default-src-none')
    expect(found).toContain('-20 x-frame-options-not-implemented')
  })

  test.each([
    [
      'strict-transport-security',
      ['max-age=300'],
      '-10 hsts-implemented-max-age-less-than-six-months'
    ],
    ['strict-transport-security', ['soon'], '-20 hsts-header-invalid'],
    ['referrer-policy', ['unsafe-url'], '-5 referrer-policy-unsafe'],
    ['x-content-type-options', ['none'], '-5 x-content-type-options-header-invalid'],
    ['cross-origin-resource-policy', ['cross-origin'], '-20 corp-implemented-with-cross-origin']
  ])('of %s: %s', (name, values, result) => {
    expect(resultsOf({ https: https({ ...SAFE, [name]: values }) })).toContain(result)
  })

  test.each([
    ['strict-transport-security', '-20 hsts-not-implemented'],
    ['x-content-type-options', '-5 x-content-type-options-not-implemented'],
    ['referrer-policy', '0 referrer-policy-not-implemented']
  ] as const)('without %s', (name, result) => {
    expect(resultsOf({ https: https(without(name)) })).toContain(result)
  })

  test.each([
    [undefined, '0 redirection-not-needed-no-http'],
    [http(200), '-20 redirection-missing'],
    [http(301, 'http://atlas.example/b'), '-20 redirection-not-to-https'],
    [http(301, 'https://other.example/'), '-5 redirection-off-host-from-http'],
    [http(308, 'https://atlas.example:8443/'), '0 redirection-to-https']
  ])('of plain HTTP, %#', (answer, result) => {
    const found = resultsOf({ https: https(), ...(answer === undefined ? {} : { http: answer }) })
    expect(found).toContain(result)
  })

  test.each([
    ['<p>', '0 sri-not-implemented-but-no-scripts-loaded'],
    [PAGE, '0 sri-not-implemented-but-all-scripts-loaded-from-secure-origin'],
    [
      '<script src="a.js" integrity="sha256-x"></script>',
      '5 sri-implemented-and-all-scripts-loaded-securely'
    ],
    [
      '<script src="https://b/a.js"></script>',
      '-5 sri-not-implemented-but-external-scripts-loaded-securely'
    ],
    [
      '<script src="http://b/a.js"></script>',
      '-50 sri-not-implemented-and-external-scripts-not-loaded-securely'
    ]
  ])('of the page %s', (body, result) => {
    expect(resultsOf({ https: https(SAFE, body) })).toContain(result)
  })
})
