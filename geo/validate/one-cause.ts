import type { Fault } from '../../src/domain/fault'

/** A fault that may have the same cause as others: faults of one cause are told once. */
export interface Told extends Fault {
  readonly cause?: string
  /** What this fault breaks: faults that only follow from it are not told. */
  readonly explains?: string
  readonly followsFrom?: string
}

const LISTED = 5

/** The first fault of each cause; it says where else the cause shows. */
export function oneForEachCause(all: readonly Told[]): Fault[] {
  const explained = new Set(all.map(({ explains }) => explains))
  const byCause = new Map<string, Told[]>()
  for (const fault of all) {
    if (fault.followsFrom !== undefined && explained.has(fault.followsFrom)) continue
    const cause = fault.cause ?? `${fault.file}:${fault.line}: ${fault.message}`
    byCause.set(cause, [...(byCause.get(cause) ?? []), fault])
  }
  return [...byCause.values()].map(([first, ...others]) => {
    const { file, line, message, mendedByReview } = first!
    const elsewhere = others.filter((other) => other.file !== file || other.line !== line)
    return {
      file,
      line,
      message: message + alsoAt(file, elsewhere),
      ...(mendedByReview && { mendedByReview })
    }
  })
}

function alsoAt(file: string, others: readonly Fault[]): string {
  if (others.length === 0) return ''
  const places = [
    ...new Set(
      others.map((other) =>
        other.file === file ? `line ${other.line}` : `${other.file}:${other.line}`
      )
    )
  ]
  const more = places.length > LISTED ? ` and ${places.length - LISTED} more` : ''
  return ` (The same at ${places.slice(0, LISTED).join(', ')}${more}.)`
}
