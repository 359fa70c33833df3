import { PATIENCE } from '../domain/patience'

type Loaded = typeof import('./map-extras-parts')

/** Help, notes on spots and on the view: they come once the map is ready, or when first needed. */
export class MapExtras {
  loaded = $state.raw<Loaded>()
  failed = $state(false)

  async load(): Promise<void> {
    this.failed = false
    const late = setTimeout(() => (this.failed = true), PATIENCE.script)
    try {
      this.loaded ??= await import('./map-extras-parts')
      this.failed = false
    } catch {
      this.failed = true
    } finally {
      clearTimeout(late)
    }
  }
}
