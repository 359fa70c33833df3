/** Ids that are there; where their file could not be read whole, any id may be. */
export interface Known {
  readonly has: (id: string) => boolean
}

export const ANY: Known = { has: () => true }
