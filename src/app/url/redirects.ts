/** Ids that links carried once, and what they are called now. Only ever grows: old links never die. */
export const REDIRECTS: Readonly<Record<string, string>> = {}
