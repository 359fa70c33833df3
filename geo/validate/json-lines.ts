import type { ObjectNode, ValueNode } from '@humanwhocodes/momoa'

type Path = readonly (string | number)[]
interface At {
  readonly node: ValueNode
  readonly line: number
}

/** The line, from 1, of the part at the path, or of its nearest ancestor that is there. */
export function lineIn(body: ValueNode, path: Path): number {
  let node: ValueNode = body
  let line = body.loc.start.line
  for (const key of path) {
    const next = childAt(node, key)
    if (!next) return line
    node = next.node
    line = next.line
  }
  return line
}

/** Every text in the value with its path and line, keys excepted. */
export function* textsIn(
  node: ValueNode,
  path: Path = []
): Generator<{ path: Path; text: string; line: number }> {
  if (node.type === 'String') yield { path, text: node.value, line: node.loc.start.line }
  if (node.type === 'Array') {
    for (const [at, element] of node.elements.entries())
      yield* textsIn(element.value, [...path, at])
  }
  if (node.type === 'Object') {
    for (const member of node.members) yield* textsIn(member.value, [...path, keyOf(member)])
  }
}

/** Keys that stand twice in one object: JSON.parse silently keeps the last, and a decision is lost. */
export function* keysTwice(
  node: ValueNode,
  path: Path = []
): Generator<{ path: Path; line: number }> {
  if (node.type === 'Array') {
    for (const [at, element] of node.elements.entries())
      yield* keysTwice(element.value, [...path, at])
  }
  if (node.type !== 'Object') return
  const seen = new Set<string>()
  for (const member of node.members) {
    const key = keyOf(member)
    if (seen.has(key)) yield { path: [...path, key], line: member.loc.start.line }
    seen.add(key)
    yield* keysTwice(member.value, [...path, key])
  }
}

function childAt(node: ValueNode, key: string | number): At | undefined {
  if (node.type === 'Array') {
    const element = node.elements[Number(key)]
    return element && { node: element.value, line: element.value.loc.start.line }
  }
  if (node.type !== 'Object') return undefined
  const member = node.members.find((each) => keyOf(each) === String(key))
  return member && { node: member.value, line: member.loc.start.line }
}

const keyOf = (member: ObjectNode['members'][number]): string =>
  member.name.type === 'String' ? member.name.value : member.name.name
