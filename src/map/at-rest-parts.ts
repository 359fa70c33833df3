// What is worked out once the map is at rest, fetched when its first picture stands.
export { NamesInSight } from './names/names-in-sight'
export { thinnedMark } from './thinned-mark'
export { watchView } from './where/watch-view'
