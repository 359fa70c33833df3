/** Loads the page anew at its address: what had failed to come is asked for again. */
export const reload = (): void => location.reload()
