/** One broken rule in the data. */
export interface Fault {
  /** Path from the project's root. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  /** A sentence that says what is wrong and how to mend it. */
  readonly message: string
  /** The next import or review of the article mends it, so it keeps neither from running. */
  readonly mendedByReview?: true
}

export const formatFault = (fault: Fault): string => `${fault.file}:${fault.line}: ${fault.message}`
