import * as fs from 'node:fs'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inPlainWords } from '../plain-errors'
import { save } from './article-store'

vi.mock('node:fs', { spy: true })

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-save-'))
  writeFileSync(join(folder, 'a.json'), 'old\n')
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

const STEPS = [
  'mkdirSync',
  'openSync',
  'writeFileSync',
  'fsyncSync',
  'closeSync',
  'renameSync'
] as const
const CODES = { EROFS: 'cannot be written to', EACCES: 'permissions', ENOSPC: 'the disk is full' }

test.each(
  STEPS.flatMap((step) => Object.entries(CODES).map(([code, said]) => ({ step, code, said })))
)('$code at $step leaves the old file whole and is a sentence', ({ step, code, said }) => {
  const path = join(folder, 'a.json')
  vi.mocked(fs[step] as () => void).mockImplementationOnce(() => {
    throw Object.assign(new Error(`${code}: failed`), { code, path: `${path}.new` })
  })
  let caught: unknown
  try {
    save(path, 'new\n')
  } catch (error) {
    caught = error
  }
  expect(inPlainWords(caught)).toMatch(new RegExp(`a\\.json .*${said}`))
  expect(readFileSync(path, 'utf8')).toBe('old\n')
  expect(readdirSync(folder)).toEqual(['a.json'])
})

test('without a failure the new file stands', () => {
  save(join(folder, 'a.json'), 'new\n')
  expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('new\n')
})
