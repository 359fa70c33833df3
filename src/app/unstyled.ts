/** Whether a stylesheet that the page starts with has not come, or says nothing. Scripts wait for them. */
export const isUnstyled = (): boolean =>
  [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].some(
    ({ sheet }) => !sheet?.cssRules.length
  )
