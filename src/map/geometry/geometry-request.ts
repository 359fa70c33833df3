import type { Feature, FeatureCollection } from 'geojson'
import type { RequestParameters } from 'maplibre-gl'
import { LEVELS, type Level } from '../../layers/kit/definition'
import { collectionOf } from './collection'

// How a level's files go to MapLibre's worker: as the text that came over the line, which costs the page
// next to nothing, as the body of a request for an address that the worker answers itself.

/** What the worker takes addresses by. */
export const PROTOCOL = 'geometry'

/** A file's name without its ending, and its text. */
export type GeometryText = readonly [file: string, text: string]

/** What a source that draws the level asks for. */
export const addressOf = (level: Level): string => `${PROTOCOL}://${level}`

/** The request for a level's address, with all that answers it; undefined for another address. */
export function requestFor(
  address: string,
  textsOf: (level: Level) => readonly GeometryText[]
): RequestParameters | undefined {
  const level = LEVELS.find((each) => address === addressOf(each))
  if (level === undefined) return undefined
  const texts = textsOf(level)
  const lengths = texts.map(([file, text]) => [file, String(text.length)])
  return {
    url: `${address}?${new URLSearchParams(lengths).toString()}`,
    body: texts.map(([, text]) => text).join('')
  }
}

/**
 * A level as it is drawn. MapLibre's worker hands what it was answered back to the page; of this it hands
 * `failed` alone: an object that it takes to be an instance of a class of the language it leaves to the
 * browser to copy, which copies what can be enumerated.
 */
export interface DrawnLevel extends FeatureCollection {
  /** Files that are cut off or hold no collection that can be drawn. */
  readonly failed: readonly string[]
}

/** Answers a request: all files in one collection, each feature saying which file it is of. */
export function answerTo({ url, body = '' }: RequestParameters): DrawnLevel {
  const features: Feature[] = []
  const failed: string[] = []
  for (const [file, text] of textsIn(url, body)) {
    try {
      for (const feature of collectionOf(text).features) {
        features.push({ ...feature, properties: { ...feature.properties, file } })
      }
    } catch {
      failed.push(file)
    }
  }
  const answer = Object.defineProperty({ type: 'FeatureCollection', failed }, 'features', {
    value: features,
    enumerable: false
  })
  return Object.setPrototypeOf(answer, Boolean.prototype) as DrawnLevel
}

function textsIn(url: string, body: string): GeometryText[] {
  let from = 0
  return [...new URLSearchParams(url.slice(url.indexOf('?')))].map(([file, length]) => {
    const text = body.slice(from, from + Number(length))
    from += text.length
    return [file, text]
  })
}
