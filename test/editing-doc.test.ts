import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ARTICLES, GAZETTEER } from '../geo/read'
import { buildCommands, type Commands } from './support/commands'
import { practiceAtlas } from './support/practice-atlas'
import { otherBoxesIn, shownIn, withShown } from './support/shown'

/**
 * Each answer that docs/editing.md shows is what the commands say, in a copy of a small atlas.
 * `UPDATE_DOCS=1 npx vitest run editing-doc` writes what they say now into the document.
 */
const DOC = 'docs/editing.md'
const PAGE = readFileSync('test/fixtures/editing/road-at-mill-brook.html', 'utf8')
const PUBLISHED = '--publisher "The Practice Courier" --date 2021-05-25'
const IMPORT = 'npm run article -- import ../road-at-mill-brook.html'
const REVIEW = 'npm run article -- review road-at-mill-brook'

const shown = new Map<string, string>()
let commands: Commands
let home = ''

/** What stands on the terminal once the line is typed. */
async function answerTo(
  folder: string,
  typed: string,
  replies: readonly string[]
): Promise<string> {
  const { said } = await commands.run(join(home, folder), typed, { replies })
  const lines = said.split('\n').map((line) => line.trimEnd())
  return `$ ${typed}\n\n${lines.join('\n').trim()}\n`
}
const show = async (
  name: string,
  folder: string,
  typed: string,
  replies: readonly string[] = []
): Promise<void> => {
  shown.set(name, await answerTo(folder, typed, replies))
}
const put = (path: string, text: string): void => writeFileSync(join(home, path), text)

/** From the saved page to what is sent in, one command after the other in one folder. */
async function wholeWay(): Promise<void> {
  const folder = 'whole-way'
  put('road-at-mill-brook.html', PAGE)
  git(folder, 'init', '--quiet')
  git(folder, 'add', '.')
  git(folder, ...AS_SOMEBODY, 'commit', '--quiet', '--message', 'As it was')
  await show('check-first', folder, 'npm run check')
  await show('import-undated', folder, IMPORT)
  await show('import', folder, `${IMPORT} ${PUBLISHED}`)
  await show('review-begin', folder, REVIEW, ['', 'u', 'q'])
  await show('review-end', folder, REVIEW, ['a', '', '', ''])
  await show('place-add', folder, 'npm run place -- add Ashford', [
    '',
    'town',
    '',
    'hy Աշֆորդ',
    '',
    'GeoNames',
    '1',
    '-',
    '',
    'upland',
    '',
    '../road-at-mill-brook.html'
  ])
  await show('review-place', folder, REVIEW, ['k', '', ''])
  await show('check-too-much', folder, 'npm run check')
  await show('out', folder, 'npm run article -- out road-at-mill-brook-2')
  await show('check-clean', folder, 'npm run check')
  shown.set('status', `$ git status --short\n\n${git(folder, 'status', '--short')}`)
  put('road-at-mill-brook.html', PAGE.replace('every second customer', 'every third customer'))
  await show('import-changed', folder, IMPORT)
  await show('review-changed', folder, REVIEW, ['1', '', ''])
}

/** What goes wrong on the way, each in the folder as it was. */
async function wrongTurns(): Promise<void> {
  const folder = 'wrong-turns'
  put('upland.txt', `Upland builds ${'and Lowland looks on while it builds '.repeat(12)}.`)
  put('weather.txt', 'Rain\n\nIt rained all day, and nobody went out.\n')
  put('letter.docx', 'PK\u0003\u0004')
  await show('no-file', folder, 'npm run article -- import ../raod.html --date 2021-05-25')
  await show('word-file', folder, 'npm run article -- import ../letter.docx --date 2021-05-25')
  await show('one-line', folder, 'npm run article -- import ../upland.txt --date 2021-05-25')
  await show('no-place', folder, 'npm run article -- import ../weather.txt --date 2021-05-25')
  put('page.html', PAGE)
  const page = 'npm run article -- import ../page.html'
  await show('other-day', folder, `${page} --date 2021-05-02`, ['q'])
  await commands.run(join(home, folder), `${page} ${PUBLISHED} --id road`)
  await show('same-text', folder, `${page} ${PUBLISHED}`)
  rmSync(join(home, folder, ARTICLES, 'road.json'))
  const gazetteer = join(home, folder, GAZETTEER)
  const point = '"lng":171.95,"lat":45.2'
  const text = readFileSync(gazetteer, 'utf8')
  expect(text).toContain(point)
  writeFileSync(gazetteer, text.replace(point, '"lng":45.2,"lat":171.95'))
  await show('swapped', folder, 'npm run check')
}

const AS_SOMEBODY = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.org']
function git(folder: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, {
    cwd: join(home, folder),
    encoding: 'utf8'
  })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return stdout
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'atlas-editing-'))
  commands = await buildCommands('article', 'check', 'place')
  practiceAtlas(join(home, 'whole-way'))
  cpSync(join(home, 'whole-way'), join(home, 'wrong-turns'), { recursive: true })
  await Promise.all([wholeWay(), wrongTurns()])
  if (process.env['UPDATE_DOCS']) writeFileSync(DOC, withShown(readFileSync(DOC, 'utf8'), shown))
}, 300_000)
afterAll(() => {
  commands.remove()
  rmSync(home, { recursive: true, force: true })
})

test('the document shows what each command answers', () => {
  const boxes = shownIn(readFileSync(DOC, 'utf8'))
  for (const [name, text] of boxes) expect(text, name).toBe(shown.get(name))
  expect([...boxes.keys()].sort()).toEqual([...shown.keys()].sort())
})

test('boxes without a test show no answer: lines to be typed, or of a file', () => {
  const boxes = otherBoxesIn(readFileSync(DOC, 'utf8'))
  for (const { language, text } of boxes) {
    expect(['sh', 'json'], text).toContain(language)
    expect(text).not.toMatch(/^\$ |^>/m)
    if (language === 'sh') expect(text).toMatch(/^(?:(?:npm|git) [^\n]*\n)+$/)
  }
})
