/** The ways in that the empty panel offers: each opens a place and marks a passage that answers. */
export const QUESTIONS = [
  {
    text: 'Where are the four villages?',
    place: 'handed-over-villages',
    excerpt: 'dw-2024-06-13-21'
  },
  { text: 'Who is in the CSTO?', place: 'csto', excerpt: 'dw-2024-06-13-3' },
  {
    text: 'What is Nagorno-Karabakh?',
    place: 'nagorno-karabakh',
    excerpt: 'dw-2024-06-13-9'
  }
] as const
