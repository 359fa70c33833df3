import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (file: string): string => readFileSync(file, 'utf8')
const named = (file: string): string[] => [
  ...new Set(
    [...read(file).matchAll(/`((?:src|geo|build|test|bench|docs|public)(?:\/[\w./*-]+)?)`/g)].map(
      (match) => match[1]!
    )
  )
]

test.each(['docs/architecture.md', 'README.md', 'CONTRIBUTING.md'])(
  '%s names only paths that exist',
  (file) => {
    const paths = named(file)
    expect(paths.length).toBeGreaterThan(0)
    expect(paths.filter((path) => !path.includes('*') && !existsSync(path))).toEqual([])
  }
)

test('the README’s first screen has picture and both commands', () => {
  const first = read('README.md').split('\n').slice(0, 25).join('\n')
  expect(first).toContain('npm ci && npm start')
  expect(first).toContain('npm ci && npm test')
  const picture = /!\[[^\]]{20,}\]\(([^)]+)\)/.exec(first)?.[1]
  expect(picture && existsSync(picture)).toBe(true)
})

test('links between the documents lead somewhere', () => {
  for (const file of ['README.md', 'CONTRIBUTING.md', 'docs/architecture.md']) {
    const folder = file.includes('/') ? 'docs/' : ''
    const targets = [...read(file).matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1]!)
    expect(
      targets.filter((target) => !/^https?:/.test(target) && !existsSync(folder + target))
    ).toEqual([])
  }
})
