import type { Fault } from '../../src/domain/fault'
import { drawnIds } from '../compile/further'
import { checkArticles } from './check-articles'
import { checkGeometryFiles } from './check-geometry-files'
import { checkLanguages } from './check-languages'
import { checkNewPlaces } from './check-places'
import { checkSite } from './check-site'
import { checkStatements } from './check-statements'
import { GAZETTEER, LAYERS, NOT_ESTABLISHED, PLACE_WORDS, type Project } from '../read'

/** Every broken rule in the data that people edit. Pure: reads nothing from disk. */
export function checkProject(project: Project): Fault[] {
  const placeIds = new Set(project.places.value.map((place) => place.id))
  return [
    ...checkPlaces(project, placeIds),
    ...checkNewPlaces(project.places, project.out),
    ...checkLanguages(project.places),
    ...checkStatements(project.places),
    ...checkPlaceWords(project, placeIds),
    ...checkNotEstablished(project, placeIds),
    ...checkSite(project, placeIds),
    ...checkLayers(project),
    ...checkGeometryFiles(project.geometry, placeIds, drawnIds(project)),
    ...checkArticles(project.articles, placeIds, project.site.value)
  ]
}

function checkPlaces(project: Project, placeIds: ReadonlySet<string>): Fault[] {
  const { value: places, lineOf } = project.places
  return places.flatMap((place, at) => {
    const fault = (message: string): Fault => ({ file: GAZETTEER, line: lineOf([at]), message })
    const faults: Fault[] = []
    const before = places[at - 1]
    if (before && before.id === place.id) {
      faults.push(fault(`Two places have the id "${place.id}". Give one of them another.`))
    } else if (before && before.id > place.id) {
      faults.push(fault(`"${place.id}" stands after "${before.id}". Sort the places by id.`))
    }
    const { value: layers } = project.layers
    if (layers.length > 0 && !layers.some(({ id }) => id === place.layer)) {
      faults.push(
        fault(
          `"layer" of "${place.id}" names "${place.layer}", which is no layer of ${LAYERS}. Correct the id or add the layer.`
        )
      )
    }
    if (place.participation !== undefined && place.memberOf.length === 0) {
      faults.push(
        fault(
          `"${place.id}" has a "participation" and is a member of nothing. Name its group in "memberOf", or take it out.`
        )
      )
    }
    const named = [
      ...place.memberOf.map((id) => ['memberOf', id] as const),
      ...(place.within ? [['within', place.within] as const] : []),
      ...place.seeAlso.map((id) => ['seeAlso', id] as const)
    ]
    for (const [key, id] of named) {
      if (!placeIds.has(id)) {
        faults.push(
          fault(
            `"${key}" of "${place.id}" names "${id}", which is no place of the gazetteer. Correct the id or add the place.`
          )
        )
      } else if (id === place.id) {
        faults.push(fault(`"${key}" of "${place.id}" names the place itself. Take it out.`))
      }
    }
    return faults
  })
}

function checkPlaceWords(project: Project, placeIds: ReadonlySet<string>): Fault[] {
  const { value, lineOf } = project.placeWords
  return value.flatMap((words, at) => {
    const fault = (message: string): Fault => ({ file: PLACE_WORDS, line: lineOf([at]), message })
    const unknown = [words.place, ...(words.inContextOf ?? [])].filter((id) => !placeIds.has(id))
    const before = value[at - 1]
    return [
      ...unknown.map((id) => fault(`"${id}" is no place of the gazetteer. Correct the id.`)),
      ...(before && before.place >= words.place
        ? [
            fault(
              `"${words.place}" stands after "${before.place}". One line a place, sorted by id.`
            )
          ]
        : [])
    ]
  })
}

function checkNotEstablished(
  { notEstablished: { value, lineOf } }: Project,
  placeIds: ReadonlySet<string>
): Fault[] {
  return value.flatMap(({ near }, at) =>
    placeIds.has(near)
      ? []
      : [
          {
            file: NOT_ESTABLISHED,
            line: lineOf([at]),
            message: `"near" names "${near}", which is no place of the gazetteer. Correct the id.`
          }
        ]
  )
}

function checkLayers(project: Project): Fault[] {
  const { value: layers, lineOf } = project.layers
  const sourceIds = new Set(project.sources.value.map((source) => source.id))
  return layers.flatMap((layer, at) => {
    const fault = (message: string): Fault => ({ file: LAYERS, line: lineOf([at]), message })
    const unknown = layer.sources.filter((id) => !sourceIds.has(id))
    return [
      ...(layer.sources.length === 0
        ? [fault(`The layer "${layer.id}" names no source. Name where its geometry comes from.`)]
        : []),
      ...unknown.map((id) =>
        fault(
          `The layer "${layer.id}" names the source "${id}", which geo/sources/sources.json does not hold, so its licence is unknown. Add it there.`
        )
      )
    ]
  })
}
