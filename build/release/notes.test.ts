import { expect, test } from 'vitest'
import { releaseNotes } from './notes'

const CHANGELOG = `# Changelog

## Unreleased

- Not yet.

## 1.2.0 (2026-12-01)

### Readers
- A map.

## 1.1.0

## 1.2.0-rc.1
- Almost.
`

test('the notes of a release are what the changelog says of its version', () => {
  expect(releaseNotes(CHANGELOG, 'v1.2.0', '1.2.0')).toBe('### Readers\n- A map.\n')
})

test.each([
  ['v1.3.0', '1.2.0', /tag is v1\.3\.0, and package\.json says 1\.2\.0/],
  ['1.2.0', '1.2.0', /tag is 1\.2\.0/],
  ['v1.3.0', '1.3.0', /no heading "## 1\.3\.0"/],
  ['v1.1.0', '1.1.0', /says nothing of 1\.1\.0/]
])('%s is refused where the package says %s', (tag, version, said) => {
  expect(() => releaseNotes(CHANGELOG, tag, version)).toThrow(said)
})
