/** Windows, pixels, from a laptop to a small phone, in which a view must give its answer. */
export const SIZES = [
  [1440, 900],
  [1366, 768],
  [1024, 768],
  [768, 1024],
  [414, 896],
  [390, 844],
  [360, 740]
] as const
