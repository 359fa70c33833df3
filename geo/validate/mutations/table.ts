/** One slip in one file, and what the check must say of it. */
export interface Mutation {
  readonly name: string
  readonly file: string
  readonly from: string | RegExp
  readonly to: string
  readonly said: RegExp
  /** Words on the line that the fault must name; the first changed line where absent; `@FILE` for another file. */
  readonly on?: string
  /** How many faults at most, where one slip breaks several rules; 1 where absent. */
  readonly faults?: number
}

export type Row = readonly [
  name: string,
  from: string | RegExp,
  to: string,
  said: RegExp,
  on?: string | undefined,
  faults?: number
]

/** Slips of one file, the file named once. */
export const slipsOf = (file: string, rows: readonly Row[]): Mutation[] =>
  rows.map(([name, from, to, said, on, faults]) => ({
    name,
    file,
    from,
    to,
    said,
    ...(on === undefined ? {} : { on }),
    ...(faults === undefined ? {} : { faults })
  }))
