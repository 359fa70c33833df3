import type { Geometry } from 'geojson'
import type { Fault } from '../../src/domain/fault'
import { canonicalText, FIRST_FEATURE_LINE, isFeatureCollection } from '../canonical'
import { BASE_ROLES } from '../derive/features'
import { featuresIn } from '../drawn-features'
import type { OutFile } from '../read'
import { geometryFaults, isRecord } from './geometry-check'
import type { Known } from './known'
import { slipInLine } from './unseen-characters'

/** Reads a file of geo/out: what is wrong with it by itself, each fault with the line of its feature. */
export function readDrawnFile(drawn: OutFile): { located?: OutFile; faults: Fault[] } {
  const { file, text } = drawn
  const value = parsed(text)
  if (value === undefined) {
    const message = 'This is not JSON. Run "npm run geo" to write the file anew.'
    return { faults: [{ file, line: brokenLine(text), message }] }
  }
  if (!isFeatureCollection(value)) {
    const message =
      'This is no FeatureCollection with a list of features. Run "npm run geo" to write the file anew.'
    return { faults: [{ file, line: 1, message }] }
  }
  const faults = value.features.flatMap((feature, at) => onLine(file, at, featureFaults(feature)))
  return faults.length > 0 ? { faults } : { located: drawn, faults }
}

/** What is wrong with a file that was read: features of no place, text that is not canonical. */
export function checkDrawnFile(drawn: OutFile, placeIds: Known): Fault[] {
  const { file, text } = drawn
  const features = featuresIn(drawn)
  const faults = features.flatMap(({ properties }, at) =>
    onLine(file, at, placeFaults(properties, placeIds))
  )
  if (faults.length > 0) return faults
  const canonical = canonicalText({ type: 'FeatureCollection', features: [...features] })
  const line = firstDifferentLine(text, canonical)
  if (line === undefined) return []
  const message =
    'From this line on the text is not canonical (one feature a line, sorted, at most six decimals). Run "npm run geo" and leave the file as it writes it.'
  return [{ file, line, message }]
}

/** Everything that is wrong with a file of drawn geometry. */
export function checkLayer(file: string, text: string, placeIds: Known): Fault[] {
  const { located, faults } = readDrawnFile({ file, text })
  return located === undefined ? faults : checkDrawnFile(located, placeIds)
}

export const onLine = (file: string, at: number, messages: readonly string[]): Fault[] =>
  messages.map((message) => ({ file, line: FIRST_FEATURE_LINE + at, message }))

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** The first feature's line that is not JSON by itself, else the first or the last line. */
function brokenLine(text: string): number {
  const lines = text.trimEnd().split('\n')
  const broken = lines
    .slice(FIRST_FEATURE_LINE - 1, -1)
    .findIndex((line) => parsed(line.replace(/,$/, '')) === undefined)
  if (broken >= 0) return FIRST_FEATURE_LINE + broken
  return parsed(`${lines[0] ?? ''}]}`) === undefined ? 1 : lines.length
}

function firstDifferentLine(text: string, canonical: string): number | undefined {
  if (text === canonical) return undefined
  const wanted = canonical.split('\n')
  const index = text.split('\n').findIndex((line, at) => line !== wanted[at])
  return index < 0 ? wanted.length : index + 1
}

function featureFaults(feature: unknown): string[] {
  if (!isRecord(feature) || feature['type'] !== 'Feature') {
    return ['This is no GeoJSON feature. Take it out, or give it type, properties and geometry.']
  }
  const { properties, geometry } = feature
  const slips = Object.entries(isRecord(properties) ? properties : {}).flatMap(([key, value]) => {
    const slip = typeof value === 'string' ? slipInLine(value) : undefined
    return slip === undefined ? [] : [`"${key}" ${slip}.`]
  })
  return [...slips, ...geometryFaults(geometry as Geometry | null | undefined)]
}

function placeFaults(properties: unknown, placeIds: Known): string[] {
  const { placeId, role } = isRecord(properties) ? properties : {}
  if (placeId === undefined && BASE_ROLES.some((base) => base === role)) return []
  if (typeof placeId !== 'string' || placeId === '') {
    return ['The feature has no "placeId". Give it the id of the place that it draws.']
  }
  if (placeIds.has(placeId)) return []
  return [
    `"${placeId}" is no place of the gazetteer. Correct the "placeId" or add the place to geo/content/gazetteer.json.`
  ]
}
