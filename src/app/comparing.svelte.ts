import type ComparePanel from '../panels/ComparePanel.svelte'

/** The table of two articles, which comes when it is first asked for. */
export class Comparing {
  panel = $state.raw<typeof ComparePanel>()
  heading = $state('')
  failed = $state(false)

  async load(): Promise<void> {
    try {
      const [{ default: panel }, { comparing }] = await Promise.all([
        import('../panels/ComparePanel.svelte'),
        import('../words/comparing')
      ])
      this.heading = comparing.heading
      this.panel = panel
    } catch {
      this.failed = true
    }
  }
}
