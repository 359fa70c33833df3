import type { Atlas } from '../domain/atlas'
import { nameOf, type NameChoice } from '../domain/names'
import type { StateThere, Whereabouts } from '../domain/whereabouts'
import { km, metres } from '../words/figures'
import { words } from '../words/words'

const DEGREES = new Intl.NumberFormat(words.locale, {
  minimumFractionDigits: 4,
  maximumFractionDigits: 4
})

/** "41.0680° N, 45.1200° E". */
export const coordinatesOf = ({ at: [lng, lat] }: Pick<Whereabouts, 'at'>): string =>
  words.where.coordinates(
    DEGREES.format(Math.abs(lat)),
    lat >= 0,
    DEGREES.format(Math.abs(lng)),
    lng >= 0
  )

/** What a state is called, in the language of names. */
export function stateName(atlas: Atlas, { placeId, name }: StateThere, names: NameChoice): string {
  const place = placeId === undefined ? undefined : atlas.placeById.get(placeId)
  return place ? nameOf(place, names, 'sentence') : (name ?? '')
}

/** "in Tavush province, Armenia, 3.1 km from the border"; empty where nothing is known. */
export function whereText(atlas: Atlas, there: Whereabouts, names: NameChoice): string {
  const state = there.state && stateName(atlas, there.state, names)
  const border = there.borderMetres === undefined ? undefined : borderOf(atlas)
  const from =
    border && words.where.from(distance(there.borderMetres!), nameOf(border, names, 'sentence'))
  const exclave = there.exclave === undefined ? undefined : atlas.placeById.get(there.exclave)
  if (!exclave) return words.where.inside(there.province, state, from)
  const round = words.where.inside(there.province, state, undefined)
  return words.where.exclave(nameOf(exclave, names, 'sentence'), round, from)
}

/** Why the side of the border cannot be told, where it cannot: the spot is nearer to it than it is exact. */
export function sideWarning(atlas: Atlas, { borderMetres }: Whereabouts): string | undefined {
  const good = borderAccuracy(atlas)
  return borderMetres === undefined || good === undefined || borderMetres > good
    ? undefined
    : words.where.sideUnknown(metres(good))
}

/** Metres within which 95 of 100 spots of the border lie in two releases of its source. */
export function borderAccuracy(atlas: Atlas): number | undefined {
  const border = borderOf(atlas)
  return border && atlas.layerById.get(border.layer)?.lineAccuracy?.p95Metres
}

const borderOf = (atlas: Atlas) => atlas.places.find(({ kind }) => kind === 'border')

/** Metres up to one kilometre, then kilometres: as exact as such a distance can be. */
export const distance = (value: number): string =>
  value < 1000
    ? metres(Math.round(value / 10) * 10)
    : km(value < 10_000 ? Math.round(value / 100) / 10 : Math.round(value / 1000))
