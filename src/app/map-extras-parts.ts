// What is said and offered beside the map once it can be asked, fetched when the map is ready.
export { default as EdgeArrow } from '../panels/EdgeArrow.svelte'
export { default as Help } from '../panels/Help.svelte'
export { default as Locator } from '../panels/Locator.svelte'
export { default as PanPad } from '../panels/PanPad.svelte'
export { default as PickedCard } from '../panels/PickedCard.svelte'
export { default as SpotCard } from '../panels/SpotCard.svelte'
export { default as WhereLine } from '../panels/WhereLine.svelte'
