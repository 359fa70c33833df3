declare module 'geobuf' {
  import type { GeoJSON } from 'geojson'
  import type Pbf from 'pbf'
  export const decode: (pbf: Pbf) => GeoJSON
}

declare module 'pbf' {
  export default class Pbf {
    constructor(buffer: Uint8Array)
  }
}
