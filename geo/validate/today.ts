const HOUR = 3_600_000
/** The easternmost clocks are this far ahead of Greenwich. */
const AHEAD = 14

/** The latest day that it is anywhere on Earth, ISO: what is later is later everywhere. */
export const latestDay = (now: number = Date.now()): string =>
  new Date(now + AHEAD * HOUR).toISOString().slice(0, 10)
