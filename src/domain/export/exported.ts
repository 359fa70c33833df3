import type { Feature } from 'geojson'
import type { Quoted } from '../atlas'
import type { Source } from '../layer'
import type { Place } from '../place'

/** What a reader takes away: places, what is drawn of them, and the passages that mention them. */
export interface Exported {
  readonly places: readonly ExportedPlace[]
  readonly about: ExportedFrom
}

export interface ExportedPlace {
  readonly place: Place
  /** In the language that the reader chose. */
  readonly name: string
  /** Of its page, with scheme and host. */
  readonly page: string
  /** As the map has it now, the finest that has come; empty where nothing is drawn of it. */
  readonly shapes: readonly Feature[]
  /** Where its label stands, degrees. */
  readonly label?: readonly [lng: number, lat: number]
  /** Those at hand: all of them, unless `more` says how many are left out. */
  readonly passages: readonly Quoted[]
  readonly more: number
}

/** Where it is from: in every file, so that none travels without it. */
interface ExportedFrom {
  /** Of the atlas. */
  readonly title: string
  /** Of the data. */
  readonly version: string
  /** The view that it was taken from, with scheme and host. */
  readonly link: string
  /** The reader's day, ISO. */
  readonly day: string
  readonly sources: readonly Source[]
  readonly words: ExportWords
}

/** The sentences that a file says of itself. */
interface ExportWords {
  readonly taken: (title: string, version: string, day: string) => string
  readonly quotations: string
  readonly geometry: string
  readonly sources: string
  readonly more: (left: number, page: string) => string
  readonly noPublisher: string
}

/** Each passage once, with all of the exported places that it mentions. */
export function passagesOnce({ places }: Exported): { quoted: Quoted; places: string[] }[] {
  const found = new Map<string, { quoted: Quoted; places: string[] }>()
  for (const { place, passages } of places) {
    for (const quoted of passages) {
      const known = found.get(quoted.excerpt.id)
      if (known) known.places.push(place.id)
      else found.set(quoted.excerpt.id, { quoted, places: [place.id] })
    }
  }
  return [...found.values()]
}
