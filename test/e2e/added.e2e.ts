import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { preview, type PreviewServer } from 'vite'
import { VERSIONS } from '../../geo/read'
import type { Article } from '../../src/domain/article'
import { dataHashOf } from '../../src/domain/data-changes'
import type { Layer } from '../../src/domain/layer'
import type { Place } from '../../src/domain/place'
import { corpusOf } from '../../src/domain/site'
import { words } from '../../src/words/words'
import { expect, test as base } from '@playwright/test'
import { copyProject } from '../support/copy-project'
import { clickMap } from './support/map'
import { openMap } from './support/page'

/** What an editor writes, and nothing else: a layer with its one file, places, a group, an article. */
const ARTICLE = 'test-2026-01-02'
const PLACES = [
  {
    id: 'zz-clinic',
    name: 'Zz Clinic',
    kind: 'building',
    memberOf: ['zz-clinics'],
    lng: 44.6,
    lat: 40.6
  },
  { id: 'zz-clinics', name: 'Zz Clinics', kind: 'village-group' },
  {
    id: 'zz-ijevan',
    name: 'Zz Ijevan',
    kind: 'town',
    layer: 'mentioned',
    lng: 45.14851,
    lat: 40.87877
  },
  {
    id: 'zz-surgery',
    name: 'Zz Surgery',
    kind: 'town',
    memberOf: ['zz-clinics'],
    lng: 44.2,
    lat: 40.4
  }
]
const ADDED: Article = {
  id: ARTICLE,
  title: 'A clinic opens',
  publisher: 'The Test',
  published: '2026-01-02',
  url: null,
  lang: 'en',
  credit: null,
  sha256: '0'.repeat(64),
  lastNumber: 1,
  words: 50,
  excerpts: [
    {
      id: `${ARTICLE}-1`,
      kind: 'body',
      text: 'The clinics near Ijevan open.',
      mentions: [
        { place: 'zz-clinics', how: 'name', quote: { exact: 'clinics', prefix: '', suffix: '' } },
        { place: 'zz-ijevan', how: 'name', quote: { exact: 'Ijevan', prefix: '', suffix: '' } }
      ]
    }
  ]
}
const LAYER_FILE = `
import { byState } from './kit/context'
import { from, inSlot, type LayerDefinition } from './kit/definition'
import { FURTHER } from './kit/further'

export default {
  id: 'clinics',
  importance: 80,
  files: [],
  styleLayers: ({ palette }) => [
    inSlot('points', {
      id: 'a-cross-round-it',
      type: 'circle',
      ...from(FURTHER, 'always', ['==', ['get', 'layer'], 'clinics']),
      paint: {
        'circle-radius': 14,
        'circle-opacity': 0,
        'circle-stroke-width': 2,
        'circle-stroke-color': byState(palette.water, palette.label, palette.label)
      }
    }, 'point')
  ]
} satisfies LayerDefinition
`

const test = base.extend<object, { site: string }>({
  site: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const root = mkdtempSync(join(tmpdir(), 'atlas-added-'))
      let server: PreviewServer | undefined
      try {
        copyProject(root)
        recordVersion(root)
        addContent(root)
        const vite = resolve('node_modules/vite/bin/vite.js')
        execFileSync(process.execPath, [vite, 'build', '--configLoader', 'runner'], { cwd: root })
        server = await preview({
          root,
          configFile: false,
          logLevel: 'silent',
          preview: { host: '127.0.0.1', port: 0 }
        })
        await use(server.resolvedUrls!.local[0]!)
      } finally {
        await server?.close()
        rmSync(root, { recursive: true, force: true })
      }
    },
    { scope: 'worker' }
  ]
})

/** The articles that are there already. */
const filed = (): Article[] =>
  readdirSync('geo/content/articles').map(
    (file) => JSON.parse(readFileSync(`geo/content/articles/${file}`, 'utf8')) as Article
  )

/** As before a release: the data as it is before anything is added. */
function recordVersion(root: string): void {
  const cli = ['--import', 'tsx', 'geo/compile/record-cli.ts']
  execFileSync(process.execPath, cli, { cwd: root })
  const [last] = (
    JSON.parse(readFileSync(join(root, VERSIONS), 'utf8')) as { version: string }[]
  ).slice(-1)
  before = dataHashOf(last!.version)
}
let before = ''

function addContent(root: string): void {
  const json = <T>(file: string): T => JSON.parse(readFileSync(join(root, file), 'utf8')) as T
  const write = (file: string, value: unknown): void =>
    writeFileSync(join(root, file), JSON.stringify(value))
  const places = PLACES.map(({ lng, lat, ...place }): Place => ({
    layer: 'clinics',
    altNames: [],
    namesSource: 'A test',
    status: [{ text: 'Made up for a test.', asOf: '2026-01-02', source: 'A test' }],
    published: [],
    memberOf: [],
    seeAlso: [],
    ...(place as Partial<Place> & Pick<Place, 'id' | 'name' | 'kind'>),
    ...(lng !== undefined && { point: { lng, lat, source: 'A test' } })
  }))
  write('geo/content/gazetteer.json', [...json<Place[]>('geo/content/gazetteer.json'), ...places])
  const layer: Layer = {
    id: 'clinics',
    title: 'Clinics',
    symbol: { shape: 'dot', colour: 'water' },
    asOf: '2026-01-02',
    claim: 'Made up for a test.',
    sources: ['geonames']
  }
  write('geo/content/layers.json', [...json<Layer[]>('geo/content/layers.json'), layer])
  write(`geo/content/articles/${ARTICLE}.json`, ADDED)
  mkdirSync(join(root, 'src/layers'), { recursive: true })
  writeFileSync(join(root, 'src/layers/clinics.ts'), LAYER_FILE)
}

test.use({ baseURL: async ({ site }, use) => use(site) })

test('a layer, places, a group and an article that are added are on the map, in list, search and legend', async ({
  page
}) => {
  await openMap(page, '#map=8/40.6/44.6')
  const panel = page.locator('#panel')
  await expect(panel).toContainText(words.intro.text(corpusOf([...filed(), ADDED])))

  await clickMap(page, { lng: 44.2, lat: 40.4 })
  await expect(panel).toHaveAccessibleName('Zz Surgery')
  await expect(panel.locator('blockquote')).toHaveText(['The clinics near Ijevan open.'])
  await clickMap(page, { lng: 45.14851, lat: 40.87877 })
  await expect(panel).toHaveAccessibleName('Zz Ijevan')
  await expect(panel).toContainText('Made up for a test.')

  await page.getByRole('button', { name: /All places/ }).click()
  await expect(page.getByRole('heading', { name: 'Clinics', exact: true })).toBeVisible()
  await page.getByRole('link', { name: /^Zz Clinics/ }).click()
  await expect(panel).toHaveAccessibleName('Zz Clinics')
  await expect(panel).toContainText('Zz Surgery')

  await page.locator('.legend summary').click()
  await page.getByRole('checkbox', { name: 'Clinics' }).uncheck()
  await expect(panel).toContainText('The layer “Clinics” is switched off')

  await page.getByRole('combobox').first().fill('Zz Ijevan')
  await expect(page.getByRole('option', { name: /Zz Ijevan/ })).toBeVisible()
})

test('they have their pages with maps, and are in the open data', async ({ page, request }) => {
  await page.goto('place/zz-ijevan/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zz Ijevan')
  await expect(page.locator('figure svg [data-place="zz-ijevan"]').first()).toBeVisible()
  await page.goto('place/zz-clinics/')
  await expect(page.locator('figure li')).toContainText(['Clinics'])
  await page.goto(`article/${ARTICLE}/`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('A clinic opens')
  const gazetteer = await (await request.get('data/gazetteer.json')).text()
  expect(gazetteer).toContain('Zz Clinic')
  const further = (await (await request.get('data/further.geojson')).json()) as {
    features: { properties: { placeId: string } }[]
  }
  expect(further.features.map(({ properties }) => properties.placeId)).toEqual(
    expect.arrayContaining(['zz-clinic', 'zz-ijevan', 'zz-surgery'])
  )
})

test('a link of the data before says what has changed since, of the open place and of the others', async ({
  page
}) => {
  await openMap(page, `#place=zz-clinics&names=en&data=${before}`)
  const told = page.locator('.notice').filter({ hasText: 'the data has changed since' })
  await expect(told).toContainText('Of Zz Clinics: new on the map.')
  await expect(told).toContainText(/Also changed in this view: .*Zz Surgery \(new on the map\)/)
  await page.getByRole('button', { name: /All places/ }).click()
  await page.getByRole('link', { name: /^Yerevan/ }).click()
  await expect(told).toContainText('Nothing has changed of Yerevan.')
  await told.getByRole('button', { name: 'Dismiss' }).click()
  await expect(told).toHaveCount(0)

  await openMap(page, `#map=8/60/30&names=en&data=${before}`)
  await expect(told).toContainText('Nothing in this view has changed. Changed elsewhere: 4 places.')
})
