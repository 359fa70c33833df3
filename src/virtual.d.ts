declare module 'virtual:atlas' {
  const atlas: import('./domain/atlas').StartData
  export default atlas
}
declare module 'virtual:brief-places' {
  /** Null where every place is whole at the start. */
  const brief: import('./domain/brief-places').BriefPlaces | null
  export default brief
}
declare module 'virtual:palette.css' {}
declare module 'virtual:static-maps' {
  const maps: {
    near: import('./domain/static-map').StaticMap
  }
  export default maps
}
declare module 'virtual:further-places' {
  const places: import('geojson').FeatureCollection
  export default places
}
declare module 'virtual:method' {
  const method: readonly (import('./domain/layer').Layer | import('./domain/layer').BaseLayer)[]
  export default method
}
declare module 'virtual:search-data' {
  const data: {
    index: string
    spots: readonly import('./domain/spot').Spot[]
  }
  export default data
}
declare module 'virtual:positions' {
  const positions: Readonly<Record<string, import('./domain/relative-position').RelativePosition>>
  export default positions
}
declare module 'virtual:older-versions' {
  /** By the hash of the data that a link carries; the present version is none of them. */
  const versions: Readonly<Record<string, import('./domain/data-changes').OlderVersion>>
  export default versions
}
declare module 'virtual:parts' {
  const parts: {
    /** Under the site's base. */
    folder: string
    /** Places whose first page stands in the first part. */
    first: readonly string[]
  }
  export default parts
}
declare module 'virtual:search-parts' {
  const manifest: import('./domain/search-parts').SearchManifest
  export default manifest
}
