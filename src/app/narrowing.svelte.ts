import type { Quoted } from '../domain/atlas'
import type { Wanted } from '../domain/catalogue'
import type { MapState } from '../domain/map-state'
import { isFiltering } from '../domain/passage-filter'
import type { Place } from '../domain/place'
import { notYet, type Reading } from '../domain/reading'
import { LatePart } from './late-part.svelte'

type Chosen = Pick<MapState, 'filter' | 'article'>

const wantedOf = ({ filter, article }: Chosen): Wanted =>
  article === null ? filter : { ...filter, article }

/** The reading of a place by a filter; its script comes when a filter is first used. */
export class Narrowing {
  readonly part = new LatePart(() => import('./narrowing-parts'))

  /** undefined where nothing but an article is chosen: the library reads that. */
  reading(place: Place, chosen: Chosen): Reading | undefined {
    if (!isFiltering(chosen.filter)) return undefined
    return (
      this.part.loaded?.readings.reading(place, wantedOf(chosen)) ??
      notYet(place, this.part.failed ? 'failed' : 'coming')
    )
  }

  /** Whether the passage is one that the filter leaves; until that is known, it is. */
  shows(quoted: Quoted, chosen: Chosen): boolean {
    return this.part.loaded?.readings.shows(quoted, wantedOf(chosen)) ?? true
  }

  /** Fetches what the place's reading shows; `isOpen` says that there is something to choose from. */
  async want(place: Place, chosen: Chosen, isOpen: boolean): Promise<void> {
    if (!isOpen && !isFiltering(chosen.filter)) return
    await (await this.part.load())?.readings.want(place, wantedOf(chosen))
  }

  async more(place: Place, about: string, chosen: Chosen): Promise<void> {
    await (await this.part.load())?.readings.more(place, about, wantedOf(chosen))
  }
}
