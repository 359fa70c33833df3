import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { criticalStyles, withCriticalStyles } from './critical-styles'
import { POLICY } from './security-policy'

const SHOWN = '<main><p class="svelte-a">Shown</p></main>'

describe('the styles of what a page shows', () => {
  test.each([
    ['keep what holds for any page', 'p{color:red}', 'p{color:red}'],
    ['keep those of a component in it', 'p.svelte-a{margin:0}', 'p.svelte-a{margin:0}'],
    ['leave out those of another', 'p.svelte-b{margin:0}', ''],
    [
      'keep of a rule for both its own part',
      'p.svelte-a,p.svelte-b{margin:0}',
      'p.svelte-a{margin:0}'
    ],
    [
      'leave out what is within a part that is not there',
      '.svelte-a:where(.svelte-b){margin:0}',
      ''
    ],
    [
      'look into conditions',
      '@media (width>1px){p{top:0}q.svelte-b{top:0}}',
      '@media (width>1px){p{top:0}}'
    ],
    ['leave out a condition that holds nothing', '@media (width>1px){q.svelte-b{top:0}}', ''],
    ['leave out what is for the map', '.map .maplibregl-ctrl{top:0}p{top:0}', 'p{top:0}'],
    ['leave out what is for paper', '@media print{p{top:0}}', ''],
    ['wait for no font', '@font-face{font-family:A;src:url(/a.woff2)}p{top:0}', 'p{top:0}'],
    ['keep movements', '@keyframes go{to{top:0}}', '@keyframes go{to{top:0}}']
  ])('%s', (_what, css, kept) => {
    expect(criticalStyles(css, SHOWN)).toBe(kept)
  })

  test('cannot end the element that they stand in', () => {
    expect(criticalStyles("p::after{content:'</style>'}", SHOWN)).not.toContain('</')
  })
})

const linksOf = (html: string): string[] =>
  Array.from(
    html.matchAll(/<link rel="(\w+)"[^>]* href="([^"]+)"/g),
    ([, rel, href]) => `${rel} ${href}`
  )

describe('the page with its styles', () => {
  const policy = POLICY.replaceAll("'", '&#39;')
  const page = (links: string, said = policy): string =>
    `<html><head><meta content="${said}">${links}</head><body>${SHOWN}</body></html>`
  const links =
    '\n<link rel="stylesheet" crossorigin href="/a.css">\n<link rel="stylesheet" href="/b.css">'
  const files: Record<string, string> = { '/a.css': 'p{top:0}', '/b.css': "p::after{content:'$&'}" }
  const html = withCriticalStyles(page(links), (href) => files[href]!)
  const style = /<style>([^]*)<\/style>/.exec(html)![1]!

  test('says in its head what the stylesheets say, in their order', () => {
    expect(style).toBe("p{top:0}\np::after{content:'$&'}")
    expect(html.indexOf('<style>')).toBeLessThan(html.indexOf('</head>'))
  })

  test('links them after all that it shows', () => {
    const after = html.slice(html.indexOf(SHOWN) + SHOWN.length)
    expect(linksOf(after)).toEqual(['stylesheet /a.css', 'stylesheet /b.css'])
    expect(linksOf(html).filter((link) => link.startsWith('stylesheet'))).toHaveLength(2)
  })

  test('asks for all of them in its head', () => {
    const head = html.slice(0, html.indexOf('</head>'))
    expect(linksOf(head)).toEqual(['preload /a.css', 'preload /b.css'])
    expect(head.match(/<link rel="preload" as="style" href=/g)).toHaveLength(2)
  })

  test('says of a stylesheet that comes later what is for a component in the page', () => {
    const css = 'p{left:0}p.svelte-a{left:1px}p.svelte-b{left:2px}.svelte-a,b{left:3px}'
    const textOf = (href: string): string => ({ ...files, '/late.css': css })[href]!
    const withLate = withCriticalStyles(page(links), textOf, ['/a.css', '/late.css'])
    expect(/<style>([^]*)<\/style>/.exec(withLate)![1]).toBe(
      `${style}\np.svelte-a{left:1px}.svelte-a{left:3px}`
    )
    expect(linksOf(withLate)).not.toContainEqual(expect.stringContaining('late.css'))
  })

  test('names its styles in its policy by their hash, and no others', () => {
    const hash = createHash('sha256').update(style).digest('base64')
    expect(html).toContain(`style-src &#39;self&#39; &#39;sha256-${hash}&#39;;`)
    expect(html.match(/sha256-/g)).toHaveLength(1)
  })

  test.each([
    ['no stylesheet', page(''), 'links no stylesheet'],
    ['another policy', page(links, 'x'), 'does not carry the policy']
  ])('is refused with %s', (_what, text, message) => {
    expect(() => withCriticalStyles(text, (href) => files[href]!)).toThrow(message)
  })
})
