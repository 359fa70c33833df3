import type { Source } from './layer'

/** One credit for each maker: the attributions without what they say in brackets, each once. */
export const credits = (sources: readonly Source[]): string[] => [
  ...new Set(sources.map(({ attribution }) => attribution.replace(/\s*\([^)]*\)/g, '')))
]
