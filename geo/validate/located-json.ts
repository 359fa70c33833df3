import { evaluate, parse, type ValueNode } from '@humanwhocodes/momoa'
import * as v from 'valibot'
import type { Fault } from '../../src/domain/fault'
import { keysTwice, lineIn, textsIn } from './json-lines'
import { partName, shapeFaults, type Path } from './shape-faults'
import { hasKeyTwice, textsOf } from './plain-json'
import { slipIn, slipInLine } from './unseen-characters'

/** A value read from JSON text that still knows on which line each of its parts stands. */
export interface Located<T> {
  readonly value: T
  /** The line, from 1, of the part at the path, or of its nearest ancestor that is there. */
  readonly lineOf: (path: Path) => number
}

interface Read<T> {
  readonly located?: Located<T>
  readonly faults: Fault[]
}

/** Reads JSON text and holds it to a schema; every deviation is a fault with its line. */
export function readJson<T>(
  file: string,
  text: string,
  schema: v.GenericSchema<unknown, T>
): Read<T> {
  const flawless = readFlawless(text, schema)
  // The tree that knows lines is many times the text: only where one is asked for is it made and kept.
  let tree: ValueNode | undefined
  const lineOf = (path: Path): number => lineIn((tree ??= parse(text).body), path)
  if (flawless !== undefined) return { located: { value: flawless, lineOf }, faults: [] }
  const body = parsed(file, text)
  if ('fault' in body) return { faults: [body.fault] }
  const { located, faults } = readPart(file, body.node, schema)
  return located === undefined ? { faults } : { located: { value: located, lineOf }, faults }
}

/** Reads a list entry by entry: one that is broken is left out and a fault, the others stand. */
export function readJsonList<T>(
  file: string,
  text: string,
  item: v.GenericSchema<unknown, T>
): Read<T[]> {
  const body = parsed(file, text)
  if ('fault' in body) return { faults: [body.fault] }
  const { node } = body
  if (node.type !== 'Array') {
    const message = 'The file must hold a list in [ ]. Put what it holds into one.'
    return { faults: [{ file, line: node.loc.start.line, message }] }
  }
  const value: T[] = []
  const standsAt: number[] = []
  const faults = node.elements.flatMap((element, at) => {
    const entry = readPart(file, element.value, item)
    if (entry.located !== undefined && entry.faults.length === 0) {
      value.push(entry.located)
      standsAt.push(at)
    }
    return entry.faults
  })
  const lineOf = ([at, ...rest]: Path): number =>
    lineIn(node, at === undefined ? [] : [standsAt[Number(at)] ?? -1, ...rest])
  return { located: { value, lineOf }, faults }
}

/** The value where the text is JSON without any fault, found without its lines: most files, in a tenth of the time. */
function readFlawless<T>(text: string, schema: v.GenericSchema<unknown, T>): T | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (hasKeyTwice(text, value)) return undefined
  for (const { text: each, key } of textsOf(value)) {
    if (slipOf(each, key) !== undefined) return undefined
  }
  const result = v.safeParse(schema, value, { abortPipeEarly: true })
  return result.success ? result.output : undefined
}

function parsed(file: string, text: string): { node: ValueNode } | { fault: Fault } {
  try {
    return { node: parse(text).body }
  } catch (error) {
    return { fault: syntaxFault(file, text, error) }
  }
}

/** A value of the file, held to its schema, and to what holds of every text. */
function readPart<T>(
  file: string,
  node: ValueNode,
  schema: v.GenericSchema<unknown, T>
): { located?: T; faults: Fault[] } {
  const part = evaluate(node) as unknown
  const twice = [...keysTwice(node)].map(({ path, line }): Fault => ({
    file,
    line,
    message: `${partName(path, part)} stands twice in one object. Keep one of the two.`
  }))
  const slips = [...textsIn(node)].flatMap(({ path, text, line }): Fault[] => {
    const slip = slipOf(text, path.at(-1))
    if (slip === undefined) return []
    return [{ file, line, message: `${partName(path, part)} ${slip}.` }]
  })
  if (twice.length + slips.length > 0) return { faults: [...twice, ...slips] }
  const result = v.safeParse(schema, part, { abortPipeEarly: true })
  if (result.success) return { located: result.output, faults: [] }
  const faults = shapeFaults(result.issues, part).map(({ path, message }): Fault => ({
    file,
    line: lineIn(node, path),
    message
  }))
  return { faults }
}

/** What is wrong with a text under the key, as the end of a sentence. */
function slipOf(text: string, key: string | number | undefined): string | undefined {
  // Words round a quote begin or end with the space that joins them to it.
  const isRound = key === 'prefix' || key === 'suffix'
  if (!isRound && text.trim() === '') return undefined
  return isRound ? slipIn(text) : slipInLine(text)
}

function syntaxFault(file: string, text: string, error: unknown): Fault {
  const lines = text.split('\n')
  const { line = lines.length, column = 1 } = error as { line?: number; column?: number }
  const reason =
    error instanceof Error ? error.message.replace(/[.\s]*\(\d+:\d+\)\.?$/, '') : String(error)
  const found = text.trim() === '' ? 'the file is empty' : reason
  const here = lines[line - 1] ?? ''
  const id = /"(?:id|place|name)":\s*"([^"]+)"/.exec(here)?.[1]
  const entry = id === undefined ? '' : `"${id}": `
  const before = [...lines.slice(0, line - 1), here.slice(0, column - 1)].join('\n').trimEnd()
  const isComma =
    /^Unexpected token (?:String|LBrace|LBracket)/.test(reason) && /[\]}"\w]$/.test(before)
  const mend = isComma
    ? 'A comma is missing before it.'
    : `Mend the text at this line${here.trim() === '' ? '.' : `: ${here.trim().slice(0, 60)}`}`
  return { file, line, message: `${entry}This is not JSON (${found}). ${mend}` }
}
