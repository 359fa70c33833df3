/** A text as a link carries it: whole letters, no control characters, not endless. */
export const tidyText = (text: string, longest: number): string =>
  [...text.replace(/[\p{Cc}\p{Cs}]/gu, '')].slice(0, longest).join('')
