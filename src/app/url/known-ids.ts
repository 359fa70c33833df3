import type { Atlas } from '../../domain/atlas'
import type { KnownIds } from './parameters'

/** What links may name. Which passages and articles there are is known once their words have come. */
export const knownIds = (atlas: Atlas): KnownIds => ({
  layers: atlas.layers.map(({ id }) => id),
  places: atlas.placeById,
  excerpts: { has: (id: string) => /^[a-z\d-]+-\d+$/.test(id) },
  articles: { has: (id: string) => /^[a-z\d-]+$/.test(id) },
  redirects: atlas.currentIds
})
