// What a filter of passages needs, fetched when the first is used.
export { readings } from '../data/filtered-articles'
export { default as Fold } from '../panels/FilterFold.svelte'
export { default as Panel } from '../panels/PassageFilter.svelte'
