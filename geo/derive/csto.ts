import type { FeatureCollection } from 'geojson'
import type { LevelMesh } from './topology/level'
import { deriveStateFeatures } from './state-features'

/** The six member states, by place id. */
export const CSTO_STATES = [
  'armenia',
  'belarus',
  'kazakhstan',
  'kyrgyzstan',
  'russia',
  'tajikistan'
] as const

export const deriveCsto = (level: LevelMesh): FeatureCollection =>
  deriveStateFeatures(level, CSTO_STATES)
