import type { Feature, FeatureCollection } from 'geojson'
import type { Place } from '../../src/domain/place'
import { collection, lineFeature } from './features'
import { metresBetween } from './topology/geodesic'
import { type Line, type MultiPolygon, type Position, positionKey } from './topology/position'

/** A section of the border and the provinces that it runs along, in the order of a walk. */
interface Section {
  readonly section: 'main' | 'nakhchivan'
  /** The province's part of the place id, and its ISO 3166-2 code. */
  readonly provinces: readonly (readonly [id: string, iso: string])[]
}

/** From Georgia south to Iran; then, round Nakhchivan, from Turkey south-east to Iran. */
const SECTIONS: readonly Section[] = [
  {
    section: 'main',
    provinces: [
      ['border-tavush', 'AM-TV'],
      ['border-gegharkunik', 'AM-GR'],
      ['border-vayots-dzor', 'AM-VD'],
      ['border-syunik', 'AM-SU']
    ]
  },
  {
    section: 'nakhchivan',
    provinces: [
      ['border-nakhchivan-ararat', 'AM-AR'],
      ['border-nakhchivan-vayots-dzor', 'AM-VD'],
      ['border-nakhchivan-syunik', 'AM-SU']
    ]
  }
]

export interface SegmentSources {
  readonly border: FeatureCollection
  /** A region's area by its ISO 3166-2 code. */
  readonly province: (iso: string) => MultiPolygon
  /** Natural Earth's regions of Azerbaijan. */
  readonly azerbaijan: readonly MultiPolygon[]
}

/**
 * The drawn border cut where the provinces beside it change: at the vertex that lies nearest to where
 * their common boundary meets Azerbaijan in Natural Earth, which is 1–3 km off. Ends stay shared.
 */
export function deriveBorderSegments(sources: SegmentSources): FeatureCollection {
  const abroad = new Set(sources.azerbaijan.flat(3).map(positionKey))
  const segments = SECTIONS.flatMap(({ section, provinces }) => {
    const line = southward(lineOf(sources.border, section))
    const cuts = provinces.slice(1).map(([, iso], index) => {
      const before = sources.province(provinces[index]![1])
      return nearestVertex(line, meetingPoints(before, sources.province(iso), abroad))
    })
    const ends = [0, ...cuts, line.length - 1]
    return provinces.map(([placeId], index) => ({
      placeId,
      section,
      line: line.slice(ends[index], ends[index + 1]! + 1)
    }))
  })
  return collection(
    segments.map(({ placeId, section, line }, index): Feature =>
      lineFeature({ placeId, section, order: index + 1 }, [line])
    )
  )
}

/** Segments of the border in the order of a walk along it. */
export const SEGMENT_IDS: readonly Place['id'][] = SECTIONS.flatMap(({ provinces }) =>
  provinces.map(([id]) => id)
)

function lineOf(border: FeatureCollection, section: Section['section']): Line {
  const found = border.features.find(({ properties }) => properties?.['section'] === section)
  if (found?.geometry.type !== 'LineString')
    throw new Error(`The ${section} border is no one line.`)
  return found.geometry.coordinates as unknown as Line
}

const southward = (line: Line): Line =>
  line[0]![1] >= line.at(-1)![1] ? line : [...line].reverse()

/** Corners that two provinces share with a region abroad. */
function meetingPoints(
  a: MultiPolygon,
  b: MultiPolygon,
  abroad: ReadonlySet<string>
): readonly Position[] {
  const ofB = new Set(b.flat(2).map(positionKey))
  return a
    .flat(2)
    .filter((corner) => ofB.has(positionKey(corner)) && abroad.has(positionKey(corner)))
}

/** Of the line's inner vertices the one that comes nearest to any of the points. */
function nearestVertex(line: Line, points: readonly Position[]): number {
  let best = { index: -1, metres: Infinity }
  for (let index = 1; index < line.length - 1; index += 1) {
    for (const point of points) {
      const metres = metresBetween(line[index]!, point)
      if (metres < best.metres) best = { index, metres }
    }
  }
  if (best.index < 0) throw new Error('Two provinces do not meet at the border.')
  return best.index
}
