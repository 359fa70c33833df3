import type { FeatureCollection } from 'geojson'
import type { LevelMesh } from './topology/level'
import { deriveStateFeatures } from './state-features'

/** The other states that the articles name, by place id. */
export const MENTIONED_STATES = ['azerbaijan', 'turkey', 'ukraine'] as const

export const deriveMentioned = (level: LevelMesh): FeatureCollection =>
  deriveStateFeatures(level, MENTIONED_STATES)
