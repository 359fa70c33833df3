import type { LngLat, ViewReport, Whereabouts } from '../domain/whereabouts'
import type { MapController } from '../map/attach-map'
import { metresAlong } from './metres-along'

/** What is known of the spots that the reader picked, and how far two of them lie apart. */
export class PickedSpots {
  /** Metres along the ellipsoid between two spots; absent for one. */
  metres = $state<number>()
  readonly #at: () => readonly LngLat[]
  readonly #controller: () => MapController | undefined
  readonly #inView: () => ViewReport | undefined

  constructor(
    at: () => readonly LngLat[],
    controller: () => MapController | undefined,
    /** Read for its sake alone: what is known of a spot grows as more of the map comes. */
    inView: () => ViewReport | undefined
  ) {
    this.#at = at
    this.#controller = controller
    this.#inView = inView
    $effect(() => {
      this.#controller()?.markPicks(
        this.#at().map((each, index, all) => ({
          name: all.length > 1 ? 'AB'[index]! : '',
          at: each
        }))
      )
    })
    $effect(() => {
      const [a, b] = this.#at()
      this.metres = undefined
      if (!a || !b) return
      let isOver = false
      void metresAlong(a, b).then((metres) => {
        if (!isOver) this.metres = metres
      })
      return () => (isOver = true)
    })
  }

  get spots(): readonly Whereabouts[] {
    this.#inView()
    return this.#at().map((at) => this.#controller()?.whereIs(at) ?? { at })
  }
}
