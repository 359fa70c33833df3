/** Sorted by a number, the least first, which is worked out once for each; equals keep their order. */
export const sortedBy = <T>(all: readonly T[], by: (each: T) => number): T[] =>
  all
    .map((each) => ({ each, rank: by(each) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ each }) => each)
