import type { BaseLayer, Layer } from '../../src/domain/layer'
import { featuresIn } from '../drawn-features'
import { BASE_LAYERS, LAYERS, OUT, SOURCES, type Project } from '../read'
import type { Known } from './known'
import type { Told } from './one-cause'

/** Which layer of the base map has what is drawn in a role. */
const BASE_OF: Readonly<Record<string, BaseLayer['id']>> = {
  land: 'land',
  water: 'lakes',
  boundary: 'boundaries',
  town: 'towns',
  neighbour: 'basemap-labels',
  'sea-label': 'basemap-labels',
  'lake-label': 'basemap-labels',
  province: 'provinces',
  'province-line': 'provinces',
  river: 'rivers'
}

/** Layers that readers switch, by themselves and as a list. */
export function checkLayers(project: Project): Told[] {
  const { value: layers, lineOf } = project.layers
  const titles = new Map<string, string>()
  const none = { file: LAYERS, line: 1, message: 'There is no layer. Add one: a place needs it.' }
  const faults = layers.flatMap((layer, at): Told[] => {
    const say = (message: string): Told => ({ file: LAYERS, line: lineOf([at]), message })
    const other = titles.get(layer.title)
    titles.set(layer.title, layer.id)
    return [
      ...(layers.findIndex(({ id }) => id === layer.id) < at
        ? [say(`Two layers have the id "${layer.id}". Give one of them another, or take it out.`)]
        : other !== undefined
          ? [say(`"${other}" and "${layer.id}" have the title "${layer.title}". Tell them apart.`)]
          : []),
      ...symbolSlips(layer).map(say),
      ...claimSlips(layer).map(say)
    ]
  })
  return layers.length === 0 ? [none] : faults
}

/** Layers of the base map. */
export const checkBaseLayers = ({ baseLayers: { value, lineOf } }: Project): Told[] =>
  value.flatMap((layer, at): Told[] => {
    const isDouble = value.findIndex(({ id }) => id === layer.id) < at
    const twice = `Two layers have the id "${layer.id}". Take one out.`
    const messages = [...(isDouble ? [twice] : []), ...claimSlips(layer)]
    return messages.map((message) => ({ file: BASE_LAYERS, line: lineOf([at]), message }))
  })

function symbolSlips({ id, symbol }: Layer): string[] {
  if (symbol.shape === 'area') return []
  return (['fill', 'hatch'] as const)
    .filter((key) => symbol[key] !== undefined)
    .map(
      (key) =>
        `"${id}": its symbol has a "${key}", but its shape is "${symbol.shape}". Only an area is filled.`
    )
}

const claimSlips = ({ id, claim }: Pick<Layer, 'id' | 'claim'>): string[] =>
  /[.!?…]["”»)]?$/.test(claim)
    ? []
    : [`"${id}": its "claim" is no sentence (“${claim.slice(-20)}”). End it with a full stop.`]

/** What layers say of sources and of drawn files must be there. */
export function checkLayerSources(project: Project, known: Known): Told[] {
  const files = new Set(project.out.map(({ file }) => file.slice(OUT.length + 1)))
  return bothKinds(project).flatMap(({ file, line, layer }): Told[] => {
    const say = (message: string, cause?: string): Told => ({
      file,
      line,
      message,
      ...(cause === undefined ? {} : { cause })
    })
    const none =
      layer.sources.length === 0
        ? [say(`The layer "${layer.id}" names no source. Name where its geometry comes from.`)]
        : []
    const unknown = layer.sources
      .filter((id) => !known.has(id))
      .map((id) =>
        say(
          `The layer "${layer.id}" names the source "${id}", which ${SOURCES} does not hold, so its licence is unknown. Add it there.`,
          `no source: ${id}`
        )
      )
    const twice = layer.sources
      .filter((id, at) => layer.sources.indexOf(id) < at)
      .map((id) => say(`The layer "${layer.id}" names the source "${id}" twice. Take one out.`))
    const missing = [...new Set(layer.derivation?.tolerances.map((each) => each.file))]
      .filter((name) => !files.has(name))
      .map((name) =>
        say(
          `The layer "${layer.id}" tells of the file "${name}", which geo/out does not hold. Correct the name, or run "npm run geo".`
        )
      )
    return [...none, ...unknown, ...twice, ...missing]
  })
}

function bothKinds({ layers, baseLayers }: Project) {
  return [
    ...layers.value.map((layer, at) => ({ file: LAYERS, line: layers.lineOf([at]), layer })),
    ...baseLayers.value.map((layer, at) => ({
      file: BASE_LAYERS,
      line: baseLayers.lineOf([at]),
      layer
    }))
  ]
}

/** Layers without a place, and files that a layer claims and another's places are drawn by. */
export function checkLayerPlaces(project: Project): Told[] {
  const { value: layers, lineOf } = project.layers
  const layerOf = new Map(project.places.value.map(({ id, layer }) => [id, layer]))
  return layers.flatMap((layer, at): Told[] => {
    const say = (message: string): Told => ({ file: LAYERS, line: lineOf([at]), message })
    if (layers.findIndex(({ id }) => id === layer.id) < at) return []
    if (![...layerOf.values()].includes(layer.id)) {
      return [
        say(
          `The layer "${layer.id}" is empty: no place names it. Take it out, or correct the "layer" of its places.`
        )
      ]
    }
    const files = new Set(layer.derivation?.tolerances.map(({ file }) => `${OUT}/${file}`))
    return project.out
      .filter(({ file }) => files.has(file))
      .flatMap((file): Told[] => {
        const owners = new Set(
          featuresIn(file).flatMap(
            ({ properties }) => layerOf.get(String(properties?.['placeId'])) ?? []
          )
        )
        if (owners.size === 0 || owners.has(layer.id)) return []
        return [
          say(
            `"${layer.id}": its "derivation" tells of ${file.file}, which draws places of the layer "${[...owners].join('", "')}". Correct the file.`
          )
        ]
      })
  })
}

/** What lies under the layers and is drawn must be told of, and the other way round. */
export function checkBaseDrawn({ baseLayers, out }: Project): Told[] {
  const { value, lineOf } = baseLayers
  if (value.length === 0) return []
  const roles = out
    .flatMap(featuresIn)
    .flatMap(({ properties }) => BASE_OF[String(properties?.['role'])] ?? [])
  const drawn = new Set(roles)
  const empty = value.flatMap(({ id }, at): Told[] =>
    drawn.has(id)
      ? []
      : [
          {
            file: BASE_LAYERS,
            line: lineOf([at]),
            message: `"${id}": nothing in geo/out draws this layer of the base map. Correct the id, or take it out.`
          }
        ]
  )
  const ids = value.map(({ id }) => id)
  if (empty.length > 0 || new Set(ids).size < ids.length) return empty
  return [...drawn]
    .filter((id) => !ids.includes(id))
    .map((id) => ({
      file: BASE_LAYERS,
      line: 1,
      message: `"${id}" is missing: geo/out draws this layer of the base map. Say how it was made.`
    }))
}
