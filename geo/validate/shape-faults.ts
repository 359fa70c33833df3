import type { BaseIssue } from 'valibot'
import { distanceBetween } from './edit-distance'

export type Path = readonly (string | number)[]

export interface ShapeFault {
  readonly path: Path
  readonly message: string
}

/** Deviations from a schema as sentences that name the entry, the key and what was read; one a cause. */
export function shapeFaults(issues: readonly BaseIssue<unknown>[], whole: unknown): ShapeFault[] {
  const all = issues.map((issue) => ({ ...kindOf(issue), path: pathOf(issue), issue }))
  const list = all.find(
    ({ path, isMissing }) => isMissing && Array.isArray(at(whole, path.slice(0, -1)))
  )
  if (list) {
    const path = list.path.slice(0, -1)
    return [
      { path, message: `${partName(path, whole)} must be an object in { }, not a list in [ ].` }
    ]
  }
  const unknown = all.filter(({ isUnknown }) => isUnknown)
  const missing = all.filter(({ isMissing }) => isMissing)
  const meant = new Map(unknown.map((each) => [each, likeliest(each.path, missing)]))
  const explained = new Set(meant.values())
  return all
    .filter((each) => !explained.has(each))
    .map((each) => {
      const key = each.isUnknown ? meant.get(each)?.path.at(-1) : undefined
      return { path: each.path, message: sentence(each.path, each.issue, whole, key) }
    })
}

/** The entry that a path leads to, by its own id, and the rest of the path. */
function namedPart(path: Path, whole: unknown): { id?: string; rest: Path } {
  let found: { id?: string; rest: Path } = { rest: path }
  let value = whole
  for (const [depth, key] of [...path, ''].entries()) {
    const id = idOf(value)
    // The value itself is the fault where it is the entry's own id.
    if (id !== undefined && path.length > depth) found = { id, rest: path.slice(depth) }
    value = (value as Record<string | number, unknown> | undefined | null)?.[key]
  }
  return found
}

/** “"upton": "name"”: where in the file, in the entry's own terms. */
export function partName(path: Path, whole: unknown): string {
  const { id, rest } = namedPart(path, whole)
  const key = rest.length > 0 ? `"${rest.join('.')}"` : ''
  return id === undefined ? key || 'The file' : `"${id}": ${key}`
}

/** What was read, short enough for a sentence. */
function readAs(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

function idOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const { id, place, name } = value as Record<string, unknown>
  // An alternative name has a "name" too, and is no entry.
  const own = id ?? ('words' in value ? place : undefined)
  const named = own ?? ('source' in value && !('lang' in value) ? name : undefined)
  return typeof named === 'string' && named.trim() !== '' ? named : undefined
}

function kindOf(issue: BaseIssue<unknown>): { isUnknown: boolean; isMissing: boolean } {
  const isObject = issue.type === 'strict_object'
  return {
    isUnknown: isObject && issue.expected === 'never',
    isMissing: isObject && issue.expected !== 'never' && issue.received === 'undefined'
  }
}

const at = (whole: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], whole)

const pathOf = (issue: BaseIssue<unknown>): Path =>
  (issue.path ?? []).map((step) => step.key as string | number)

function sentence(
  path: Path,
  issue: BaseIssue<unknown>,
  whole: unknown,
  meant: string | number | undefined
): string {
  const part = partName(path, whole)
  if (meant !== undefined) return `${part} is no key that is known here; write "${meant}".`
  if (issue.message.startsWith('is ')) return `${part} ${issue.message}.`
  return `${part} is ${readAs(issue.input)}; it ${issue.message}.`
}

/** The missing key that the misspelt one stands for: in the same object, few letters apart. */
function likeliest<T extends { path: Path }>(path: Path, missing: readonly T[]): T | undefined {
  const key = String(path.at(-1))
  const near = missing
    .filter((each) => each.path.slice(0, -1).join() === path.slice(0, -1).join())
    .map((each) => ({ each, apart: distanceBetween(key, String(each.path.at(-1))) }))
    .filter(({ each, apart }) => apart <= Math.max(2, String(each.path.at(-1)).length / 2))
    .sort((a, b) => a.apart - b.apart)
  return near[0]?.each
}
