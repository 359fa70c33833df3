import type { Feature, FeatureCollection } from 'geojson'
import { oncePer } from './once-per'
import type { OutFile } from './read'

/** The features of a file of drawn geometry that has been read; its text is parsed once. */
export const featuresIn = oncePer(
  ({ text }: OutFile): readonly Feature[] => (JSON.parse(text) as FeatureCollection).features
)
