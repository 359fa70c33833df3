import { evaluate, parse, type ObjectNode, type ValueNode } from '@humanwhocodes/momoa'
import * as v from 'valibot'
import type { Fault } from '../../src/domain/fault'

/** A value read from JSON text that still knows on which line each of its parts stands. */
export interface Located<T> {
  readonly value: T
  /** The line, from 1, of the part at the path, or of its nearest ancestor that is there. */
  readonly lineOf: (path: readonly (string | number)[]) => number
}

/** Reads JSON text and holds it to a schema; every deviation is a fault with its line. */
export function readJson<T>(
  file: string,
  text: string,
  schema: v.GenericSchema<unknown, T>
): { located?: Located<T>; faults: Fault[] } {
  let body: ValueNode
  try {
    body = parse(text).body
  } catch (error) {
    return { faults: [syntaxFault(file, text, error)] }
  }
  const lineOf = (path: readonly (string | number)[]): number => lineIn(body, path)
  const result = v.safeParse(schema, evaluate(body))
  if (!result.success) {
    const faults = result.issues.map((issue): Fault => {
      const path = (issue.path ?? []).map((step) => step.key as string | number)
      const where = path.length > 0 ? `"${path.join('.')}": ` : ''
      return { file, line: lineOf(path), message: `${where}${issue.message}.` }
    })
    return { faults }
  }
  return { located: { value: result.output, lineOf }, faults: duplicateKeys(file, body) }
}

function syntaxFault(file: string, text: string, error: unknown): Fault {
  const line = (error as { line?: number }).line ?? text.split('\n').length
  const reason =
    error instanceof Error ? error.message.replace(/\s*\(\d+:\d+\)$/, '') : String(error)
  const found = text.trim() === '' ? 'the file is empty' : reason
  return { file, line, message: `This is not JSON (${found}). Mend the text at this line.` }
}

function lineIn(body: ValueNode, path: readonly (string | number)[]): number {
  let node: ValueNode = body
  let line = body.loc.start.line
  for (const key of path) {
    const next: { node: ValueNode; line: number } | undefined =
      node.type === 'Array' ? elementAt(node.elements[Number(key)]) : memberOf(node, String(key))
    if (!next) return line
    node = next.node
    line = next.line
  }
  return line
}

const elementAt = (
  element: { value: ValueNode } | undefined
): { node: ValueNode; line: number } | undefined =>
  element && { node: element.value, line: element.value.loc.start.line }

function memberOf(node: ValueNode, key: string): { node: ValueNode; line: number } | undefined {
  if (node.type !== 'Object') return undefined
  const member = node.members.find((each) => keyOf(each) === key)
  return member && { node: member.value, line: member.loc.start.line }
}

const keyOf = (member: ObjectNode['members'][number]): string =>
  member.name.type === 'String' ? member.name.value : member.name.name

/** JSON.parse silently keeps the last of two equal keys, and a decision would be lost. */
function duplicateKeys(file: string, node: ValueNode): Fault[] {
  if (node.type === 'Array') {
    return node.elements.flatMap((element) => duplicateKeys(file, element.value))
  }
  if (node.type !== 'Object') return []
  const seen = new Set<string>()
  return node.members.flatMap((member) => {
    const key = keyOf(member)
    const message = `"${key}" stands twice in one object. Keep one of the two.`
    const own = seen.has(key) ? [{ file, line: member.loc.start.line, message }] : []
    seen.add(key)
    return [...own, ...duplicateKeys(file, member.value)]
  })
}
