declare module 'virtual:atlas' {
  const atlas: import('./domain/atlas').AtlasData
  export default atlas
}
declare module 'virtual:palette.css' {}
declare module 'virtual:static-maps' {
  const maps: {
    near: import('./domain/static-map').StaticMap
    far: import('./domain/static-map').StaticMap
  }
  export default maps
}
