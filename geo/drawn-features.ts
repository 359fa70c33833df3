import type { Feature, FeatureCollection } from 'geojson'
import type { OutFile } from './read'

const parsed = new WeakMap<OutFile, readonly Feature[]>()

/** The features of a file of drawn geometry that has been read; its text is parsed once. */
export function featuresIn(file: OutFile): readonly Feature[] {
  const known = parsed.get(file)
  if (known) return known
  const { features } = JSON.parse(file.text) as FeatureCollection
  parsed.set(file, features)
  return features
}
