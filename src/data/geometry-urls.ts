import basemap from '../../geo/out/basemap.geojson?url'
import basemapCoarse from '../../geo/out/basemap-coarse.geojson?url'
import basemapLabels from '../../geo/out/basemap-labels.geojson?url'
import border from '../../geo/out/border.geojson?url'
import borderCoarse from '../../geo/out/border-coarse.geojson?url'
import borderSegments from '../../geo/out/border-segments.geojson?url'
import exclaves from '../../geo/out/exclaves.geojson?url'
import towns from '../../geo/out/towns.geojson?url'
import csto from '../../geo/out/csto.geojson?url'
import cstoCoarse from '../../geo/out/csto-coarse.geojson?url'
import karabakh from '../../geo/out/karabakh.geojson?url'
import mentioned from '../../geo/out/mentioned.geojson?url'
import mentionedCoarse from '../../geo/out/mentioned-coarse.geojson?url'
import neighbours from '../../geo/out/neighbours.geojson?url'
import villages from '../../geo/out/villages.geojson?url'
import yerevan from '../../geo/out/yerevan.geojson?url'

/** Addresses of the drawn geometry, by file. The coarse ones come first, the fine ones by need. */
export const GEOMETRY_URLS = {
  basemap,
  'basemap-coarse': basemapCoarse,
  'basemap-labels': basemapLabels,
  border,
  'border-coarse': borderCoarse,
  'border-segments': borderSegments,
  exclaves,
  towns,
  csto,
  'csto-coarse': cstoCoarse,
  karabakh,
  mentioned,
  'mentioned-coarse': mentionedCoarse,
  neighbours,
  villages,
  yerevan
} as const
