/** The words of the help about the map; the rest is in `words.ts`. */
const english = {
  heading: 'The map by keyboard',
  close: 'Close',
  intro: 'These keys work while the map has focus.',
  keys: [
    ['Arrow keys', 'go from place to place'],
    ['Enter', 'open the place and show it'],
    ['Escape', 'let go of the place'],
    ['Shift + arrow keys', 'move the map'],
    ['+ and −', 'zoom'],
    ['0', 'back to the first view'],
    ['w', 'tell where the middle of the map is'],
    ['s', 'share or cite the view'],
    ['p', 'show the map to a room'],
    ['?', 'this help']
  ] as readonly (readonly [string, string])[],
  noDrag: 'By pointer the map can be moved without dragging.',
  showMoves: 'Show buttons that move it',
  hideMoves: 'Hide these buttons',
  present: 'Show the map to a room'
} as const

export type HelpWords = typeof english

export const helpWords: HelpWords = english
