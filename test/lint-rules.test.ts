import { ESLint } from 'eslint'
import { describe, expect, test } from 'vitest'

const eslint = new ESLint()

async function rules(filePath: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath })
  return result!.messages.map((message) => message.ruleId)
}

const CLOSED: [file: string, from: string][] = [
  ['src/domain/x.ts', '../data/atlas'],
  ['src/domain/x.ts', '../words/words'],
  ['src/data/x.ts', '../panels/place-links'],
  ['src/app/url/x.ts', '../map/camera'],
  ['src/app/state/x.ts', '../url/codec'],
  ['src/map/x.ts', '../panels/place-links'],
  ['src/map/x.ts', '../data/atlas'],
  ['src/panels/x.ts', '../state/map-state-cell.svelte'],
  ['src/panels/x.ts', '../map/camera'],
  ['src/panels/x.ts', 'maplibre-gl'],
  ['src/pages/x.ts', '../map/camera'],
  ['geo/x.ts', '../src/data/atlas'],
  ['src/app/x.ts', 'maplibre-gl'],
  ['src/layers/x.ts', '../data/atlas'],
  ['src/layers/x.ts', '../map/camera'],
  ['src/words/x.ts', '../data/atlas'],
  ['src/net/x.ts', '../data/atlas'],
  ['src/panels/x.ts', '../net/fetch-file'],
  ['src/styles/x.ts', '../domain/place'],
  ['geo/compile/x.ts', '../../src/app/url/codec'],
  ['build/x.ts', '../src/map/camera'],
  ['src/main.ts', 'maplibre-gl']
]
const OPEN: [file: string, from: string][] = [
  ['src/map/x.ts', 'maplibre-gl'],
  ['src/map/x.ts', '../domain/place'],
  ['src/map/x.ts', '../net/fetch-file'],
  ['src/data/x.ts', '../net/fetch-file'],
  ['src/net/x.ts', '../domain/patience'],
  ['src/panels/x.ts', '../domain/place'],
  ['src/app/url/x.ts', '../state/map-state-cell.svelte'],
  ['src/app/x.ts', '../data/atlas'],
  ['src/layers/x.ts', '../styles/palette'],
  ['geo/x.ts', '../src/domain/place'],
  ['geo/validate/x.ts', '../../src/domain/words'],
  ['build/x.ts', '../src/words/words']
]

describe('the table of who may import what', () => {
  test.each(CLOSED)('%s may not import %s', async (file, from) => {
    expect(await rules(file, `import x from '${from}'\nexport const y = x\n`)).toContain(
      '@typescript-eslint/no-restricted-imports'
    )
  })

  test.each(OPEN)('%s may import %s', async (file, from) => {
    expect(await rules(file, `import x from '${from}'\nexport const y = x\n`)).toEqual([])
  })

  test('only src/app/url says location or history', async () => {
    const code =
      'export const leave = (): void => history.back()\nexport const here = (): string => location.href\n'
    expect(await rules('src/map/x.ts', code)).toEqual([
      'no-restricted-globals',
      'no-restricted-globals'
    ])
    expect(await rules('src/app/url/x.ts', code)).toEqual([])
  })

  test('other people’s words are never taken as HTML', async () => {
    expect(await rules('src/panels/X.svelte', '<p>{@html "x"}</p>\n')).toContain(
      'svelte/no-at-html-tags'
    )
  })

  test('what a declared browser lacks is no part of the page', async () => {
    const code = 'export const picker = new EyeDropper()\n'
    expect(await rules('src/panels/x.ts', code)).toEqual(['compat/compat'])
    expect(await rules('bench/x.ts', code)).toEqual([])
  })
})
