import type { Feature } from 'geojson'
import type { Place } from '../../src/domain/place'
import { linesOf, polygonsOf } from '../derive/geometry'
import { featuresIn } from '../drawn-features'
import { GAZETTEER, LAYERS, type Project } from '../read'
import type { Located } from './located-json'
import type { Told } from './one-cause'

/** Places in their file: sorted, each id once. */
export const checkGazetteer = ({ value: places, lineOf }: Located<Place[]>): Told[] =>
  places.flatMap(({ id }, at): Told[] => {
    const before = places[at - 1]?.id
    if (before === undefined || before < id) return []
    const message =
      before === id
        ? `Two places have the id "${id}". Give one of them another.`
        : `"${id}" stands after "${before}". Sort the places by id.`
    return [{ file: GAZETTEER, line: lineOf([at]), message }]
  })

/** That each place's layer is there. */
export function checkLayersNamed({ places, layers }: Project): Told[] {
  const ids = new Set(layers.value.map(({ id }) => id))
  return places.value.flatMap(({ id, layer }, at): Told[] => {
    if (ids.size === 0 || ids.has(layer)) return []
    const message = `"layer" of "${id}" names "${layer}", which is no layer of ${LAYERS}. Correct the id or add the layer.`
    return [{ file: GAZETTEER, line: places.lineOf([at]), message, cause: `no layer: ${layer}` }]
  })
}

/** That a place is drawn by a file of its own layer, and as its kind asks. */
export function checkDrawing(project: Project): Told[] {
  const { value: places, lineOf } = project.places
  const layersOf = layersByFile(project)
  const drawnIn = filesByPlace(project)
  return places.flatMap((place, at): Told[] => {
    const say = (message: string): Told => ({ file: GAZETTEER, line: lineOf([at]), message })
    const drawn = drawnIn.get(place.id) ?? []
    const other = drawn.find(({ file }) => {
      const layers = layersOf.get(file) ?? []
      return layers.length > 0 && !layers.includes(place.layer)
    })
    const wrongLayer = other
      ? [
          say(
            `"${place.id}" is drawn by geo/out/${other.file}, which ${LAYERS} lists under "${layersOf.get(other.file)!.join('", "')}", but its "layer" is "${place.layer}". Correct the layer.`
          )
        ]
      : []
    const kind = kindSlips(
      place,
      drawn.flatMap(({ features }) => features)
    ).map((message) => ({
      ...say(message),
      followsFrom: `drawing of ${place.id}`
    }))
    return [...wrongLayer, ...kind]
  })
}

function kindSlips({ id, kind }: Place, features: readonly Feature[]): string[] {
  if (kind === 'state' && !features.some(({ geometry }) => polygonsOf(geometry).length > 0)) {
    return [`"${id}" is a state, and no area of it is drawn. Correct the kind, or file its area.`]
  }
  const isBorder = kind === 'border' || kind === 'border-segment'
  if (isBorder && !features.some((feature) => linesOf(feature).length > 0)) {
    return [`"${id}" is a ${kind}, and no line of it is drawn. Correct the kind, or file its line.`]
  }
  return []
}

interface Drawn {
  readonly file: string
  readonly features: readonly Feature[]
}

function filesByPlace({ out, geometry }: Project): Map<string, Drawn[]> {
  const byPlace = new Map<string, Drawn[]>()
  const add = (id: string, drawn: Drawn): void => {
    byPlace.set(id, [...(byPlace.get(id) ?? []), drawn])
  }
  for (const file of out) {
    for (const feature of featuresIn(file)) {
      const { placeId, role } = feature.properties ?? {}
      if (typeof placeId !== 'string' || role === 'town') continue
      add(placeId, { file: file.file.slice('geo/out/'.length), features: [feature] })
    }
  }
  for (const { file, placeId, feature } of geometry) add(placeId, { file, features: [feature] })
  return byPlace
}

function layersByFile({ layers }: Project): Map<string, string[]> {
  const byFile = new Map<string, string[]>()
  for (const { id, derivation } of layers.value) {
    for (const { file } of derivation?.tolerances ?? []) {
      byFile.set(file, [...new Set([...(byFile.get(file) ?? []), id])])
    }
  }
  return byFile
}
