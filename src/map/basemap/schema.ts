/** The map's sources of tiles and of heights. */
export const TILES = 'detailed-basemap-tiles'
export const HEIGHTS = 'detailed-basemap-heights'

/** The layers of the OpenMapTiles schema that are drawn (openmaptiles.org/schema); borders are not among them. */
export const KNOWN_LAYERS = [
  ...['landcover', 'landuse', 'water', 'waterway', 'building', 'transportation'],
  ...['transportation_name', 'mountain_peak', 'place']
] as const

/** From here up its streams are drawn, and the embedded rivers, good to kilometres, are not. */
export const STREAMS_ZOOM = 10
