/** The words of a map shown to a room; the rest is in `words.ts`. */
const english = {
  toolbar: 'Presentation',
  previous: 'Previous place',
  next: 'Next place',
  onlyLayer: 'Only this layer',
  text: 'Text',
  blank: 'Blank',
  end: 'End',
  showAgain: 'Show the map again',
  keys: 'Page Down and Page Up go through the places, t hides the text, b blanks the screen, Escape ends.'
} as const

export type PresentingWords = typeof english

export const presentingWords: PresentingWords = english
