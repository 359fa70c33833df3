import type { ArticleHead } from '../../domain/article'
import type { Atlas } from '../../domain/atlas'
import type { MapState } from '../../domain/map-state'
import { nameOf } from '../../domain/names'
import type { Seen } from '../../words/sharing'

/** What the view shows, by names, so that it can be said in words. */
export function seenIn(
  atlas: Atlas,
  state: MapState,
  articles: readonly Pick<ArticleHead, 'id' | 'title'>[] = []
): Seen {
  const place = state.place === null ? undefined : atlas.placeById.get(state.place)
  const on = atlas.layers.filter(({ id }) => state.layers.has(id))
  return {
    area: atlas.site.area,
    place: place && nameOf(place, state.names, 'sentence'),
    article: articles.find(({ id }) => id === state.article)?.title,
    marked: state.excerpt !== null,
    camera: state.camera,
    layers: on.length === atlas.layers.length ? null : on.map(({ title }) => title),
    names: state.names
  }
}
