import type { Atlas } from '../domain/atlas'
import { FURTHER, furtherLayer } from './kit/further'
import { LEVELS, type LayerDefinition, type Level } from './kit/definition'

const files = import.meta.glob<LayerDefinition>(['./*.ts', '!./registry.ts', '!./*.test.ts'], {
  eager: true,
  import: 'default'
})

/** Every layer with a look of its own: one file of this folder each. */
export const DEFINED: readonly LayerDefinition[] = Object.values(files)

/**
 * All layers of the atlas's map. A layer without a file here, and places that no file of geo/out
 * holds, are drawn by what the data say of them alone.
 */
export function definitionsOf({ layers, places, geometry }: Atlas): LayerDefinition[] {
  const withFurther = new Set(
    places.filter(({ id }) => geometry[id]?.further).map(({ layer }) => layer)
  )
  return [...DEFINED, ...layers.filter(({ id }) => withFurther.has(id)).map(furtherLayer)]
}

/** Names of the files of each level. */
export type LevelFiles = Readonly<Record<Level, readonly string[]>>

export function filesByLevel(
  definitions: readonly LayerDefinition[],
  computed: readonly string[]
): LevelFiles {
  const all = definitions.flatMap((definition) => definition.files)
  const named = (level: Level): string[] => [
    ...new Set(all.filter((file) => file.level === level).map(({ name }) => name)),
    ...(level === 'always' ? computed : [])
  ]
  return Object.fromEntries(
    LEVELS.map((level) => [level, named(level).sort()])
  ) as unknown as LevelFiles
}

/** Which layer's file it is; those of places without one are their layers' own. */
export const layerOfFile = (
  definitions: readonly LayerDefinition[],
  file: string
): string | undefined =>
  file === FURTHER
    ? undefined
    : definitions.find(({ files: own }) => own.some(({ name }) => name === file))?.id
