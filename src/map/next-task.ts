/** Lets whatever waits have its turn, so that a reader's click or key need not wait for all of something long. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
