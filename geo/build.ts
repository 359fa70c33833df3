import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { type Fault, formatFault } from '../src/domain/fault'
import { checkProject } from './validate/check'
import { deriveAll } from './derive/derive-all'
import { checkLayer } from './validate/drawn-file'
import { describeLayer } from './derive/describe'
import { firstDifference } from './derive/first-difference'
import { inPlainWords } from './plain-errors'
import { OUT, readProject } from './read'
import { MANIFEST, checkSources } from './sources/manifest'

/**
 * `npm run geo`: derives geo/out from the sources, checks it and writes it; with `--check` compares
 * it with what is there instead. Prints every fault; exit code 1 when there is one, nothing written.
 */
function main(): number {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
  const sourceFaults = checkSources(readText(MANIFEST) ?? '[]', readBytes)
  if (sourceFaults.length > 0) return report(sourceFaults)
  const { project, faults } = readProject('.')
  const places = project.places.value
  const derived = deriveAll({ read: (path) => readBytes(path)!, places })
  const placeIds = new Set(places.map(({ id }) => id))
  const isDrawn = (file: string): boolean => file.startsWith(`${OUT}/`)
  const unread = new Set([...project.unread].filter((file) => !isDrawn(file)))
  const found = [
    ...faults.filter(({ file }) => !isDrawn(file)),
    // What is drawn by now may be out of date, and is about to be written anew.
    ...checkProject({ ...project, out: derived.files, unread }),
    ...derived.faults,
    ...derived.files.flatMap(({ file, text }) => checkLayer(file, text, placeIds)),
    ...(values.check
      ? derived.files.flatMap(({ file, text }) => firstDifference(file, text, readText(file)))
      : [])
  ]
  if (found.length > 0) return report(found)
  for (const { file, text } of derived.files) {
    if (!values.check) {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
    for (const line of describeLayer(file, text)) console.log(line)
  }
  console.log(values.check ? 'geo/out is what the sources give' : 'written')
  return 0
}

function report(faults: readonly Fault[]): number {
  for (const fault of faults) console.error(formatFault(fault))
  console.error(`${faults.length} fault${faults.length === 1 ? '' : 's'}, nothing written`)
  return 1
}

function readBytes(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

const readText = (path: string): string | undefined => {
  const bytes = readBytes(path)
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes)
}

try {
  process.exitCode = main()
} catch (error) {
  console.error(inPlainWords(error))
  process.exitCode = 1
}
