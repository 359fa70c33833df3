import { FURTHER } from './further'
import type { MapFile } from './static-shapes'

interface DrawnFile {
  readonly layer: string
  /** Of geo/out; where there are two, the finer. */
  readonly file: string
  readonly coarse?: string
  /** Lies on the ground of land, states and waters. */
  readonly over?: true
  /** Too small to be seen in the first view. */
  readonly nearOnly?: true
}

/** What static maps draw of the map's layers, the lowest first. */
export const DRAWN_FILES: readonly DrawnFile[] = [
  { layer: 'basemap', file: 'basemap', coarse: 'basemap-coarse' },
  { layer: 'mentioned', file: 'mentioned', coarse: 'mentioned-coarse' },
  { layer: 'csto', file: 'csto', coarse: 'csto-coarse' },
  { layer: 'yerevan', file: 'yerevan', over: true },
  { layer: 'karabakh', file: 'karabakh', over: true },
  { layer: 'border', file: 'border', coarse: 'border-coarse', over: true },
  { layer: 'border', file: 'border-segments', over: true, nearOnly: true },
  { layer: 'border', file: 'exclaves', over: true, nearOnly: true },
  { layer: 'villages', file: 'villages', over: true },
  { layer: FURTHER, file: FURTHER, over: true }
]

const mapFile =
  (isCoarse: boolean) =>
  ({ layer, file, coarse, over }: DrawnFile): MapFile => ({
    layer,
    name: (isCoarse && coarse) || file,
    ...(over && { over })
  })

/** Of places that no file of geo/out holds; at both levels the same. */
export const FURTHER_FILE = mapFile(false)(DRAWN_FILES.find(({ file }) => file === FURTHER)!)
export const FINE_FILES: readonly MapFile[] = DRAWN_FILES.map(mapFile(false))
export const COARSE_FILES: readonly MapFile[] = DRAWN_FILES.map(mapFile(true))
/** The map page carries a map of these in its first bytes. */
export const FIRST_VIEW_FILES: readonly MapFile[] = DRAWN_FILES.filter(
  ({ nearOnly }) => !nearOnly
).map(mapFile(true))
