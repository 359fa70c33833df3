import type { Feature, FeatureCollection } from 'geojson'
import { type BaseProperties, collection, lineFeature } from './features'
import { alongBorder } from './along-border'
import { linesOf } from './geometry'
import { type Box, type Line, inBox, roundPosition } from './topology/position'

/** What a river is called, where Natural Earth's own name is not the English one, or others are known. */
export interface RiverName {
  /** Natural Earth's name. */
  readonly id: string
  readonly name: string
  readonly hy?: string
  readonly az?: string
  readonly ru?: string
  readonly source: string
}

/** Rivers are drawn as far as the South Caucasus and what surrounds it. */
const DRAWN: Box = [40, 36, 53, 45]

/** Natural Earth's lines are good to 1–3 km: four decimals, 11 m, are more than enough. */
const DECIMALS = 4

/** The river that is Iran's border with Armenia and Azerbaijan, as Natural Earth calls it. */
const BORDER_RIVER = 'Aras'

/** Natural Earth's Aras lies up to 4.1 km from the border that it is. */
const BESIDE_BORDER_METRES = 5000

type Course = NonNullable<BaseProperties['course']>

/**
 * Rivers as lines, and those of lakes that they run through, by name; where the Aras is a border of `iran`'s,
 * it is drawn there, so that no place comes to lie beyond it that does not.
 */
export function deriveRivers(
  rivers: FeatureCollection,
  names: readonly RiverName[],
  iran: readonly Line[]
): FeatureCollection {
  const lines = new Map<string, Line[]>()
  for (const river of rivers.features) {
    const id = String(river.properties?.['name'])
    const found = linesOf(river).flatMap(withinBox)
    if (found.length > 0) lines.set(id, [...(lines.get(id) ?? []), ...found])
  }
  return collection(
    [...lines].flatMap(([id, found]) =>
      (id === BORDER_RIVER ? onBorder(found, iran) : [['own', found] as const]).map(
        ([course, drawn]) => riverFeature(id, names, course, drawn)
      )
    )
  )
}

/** Throws where no border of Iran's runs along the river: its line would be drawn beside it again. */
function onBorder(river: readonly Line[], borders: readonly Line[]): [Course, readonly Line[]][] {
  const [line, ...others] = river
  const found = borders
    .map((border) => alongBorder(line!, border, BESIDE_BORDER_METRES))
    .filter((each) => each !== undefined)
  if (found.length !== 1) {
    throw new Error(`${BORDER_RIVER} runs along ${found.length} borders of Iran, not one.`)
  }
  const { apart, onBorder, replaced } = found[0]!
  const rounded = onBorder.map((position) => roundPosition(position, DECIMALS))
  return [
    ['own', [...apart, ...others]],
    ['border', [rounded]],
    ['general', [replaced]]
  ]
}

function riverFeature(
  id: string,
  names: readonly RiverName[],
  course: Course,
  lines: readonly Line[]
): Feature {
  const known = names.find((name) => name.id === id)
  const { name, hy, az, ru } = known ?? { name: id }
  const translated = Object.fromEntries(
    Object.entries({ hy, az, ru, local: localOf(hy, az) }).filter(([, text]) => text !== undefined)
  )
  return lineFeature({ role: 'river', course, name, ...translated }, lines)
}

/** A river that runs through both states is written as both write it. */
const localOf = (hy?: string, az?: string): string | undefined =>
  hy !== undefined && az !== undefined ? `${az} / ${hy}` : (az ?? hy)

/** The parts of a line inside the box, each with the vertex beyond. */
function withinBox(line: Line): Line[] {
  let parts: Line[] = []
  let part: (readonly [number, number])[] = []
  line.forEach((position, at) => {
    const isNear = [line[at - 1], position, line[at + 1]].some(
      (each) => each !== undefined && inBox(each, DRAWN)
    )
    if (isNear) part.push(roundPosition(position, DECIMALS))
    else if (part.length > 0) [parts, part] = [[...parts, part], []]
  })
  return [...parts, part].filter((each) => each.length > 1)
}
