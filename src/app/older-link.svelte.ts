type Loaded = typeof import('./older-data')

/** What has changed since the data of the link that was followed: comes with such a link alone. */
export class OlderLink {
  loaded = $state.raw<Loaded>()

  /** Nothing is lost where it does not come but what it says. */
  async load(): Promise<void> {
    this.loaded ??= await import('./older-data').catch(() => undefined)
  }
}
