/** Whether the page's stylesheets have come, those of parts that come later among them. */
export class Looks {
  /** One has not come, or says nothing; what it is for can be used all the same. */
  missing = $state(false)

  constructor() {
    // Scripts wait for those that the page starts with.
    this.missing = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].some(
      ({ sheet }) => !sheet?.cssRules.length
    )
    addEventListener('vite:preloadError', (event) => {
      if (!event.payload.message.startsWith('Unable to preload CSS')) return
      this.missing = true
      // Else the part itself would be refused.
      event.preventDefault()
    })
    document.addEventListener(
      'load',
      ({ target }) => {
        if (target instanceof HTMLLinkElement && target.sheet?.cssRules.length === 0) {
          this.missing = true
        }
      },
      { capture: true }
    )
  }
}
