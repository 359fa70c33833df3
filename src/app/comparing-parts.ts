// The table of two articles, fetched when it is first asked for.
export { default as Panel } from '../panels/ComparePanel.svelte'
export { comparing as words } from '../words/comparing'
