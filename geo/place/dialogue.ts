import {
  PLACE_KINDS,
  type AltName,
  type Place,
  type PlaceKind,
  type PlacePoint
} from '../../src/domain/place'
import type { Layer } from '../../src/domain/layer'
import { droppedPath } from './dropped-path'
import { idOf } from './gazetteer-text'
import type { KnownPlace } from './known-place'
import { inWords } from './report-missing'

/** What the questions need to know. */
export interface PlaceContext {
  readonly places: readonly Place[]
  readonly layers: readonly Pick<Layer, 'id' | 'title'>[]
  readonly candidatesFor: (name: string) => readonly KnownPlace[]
  /** Whether the text is a language tag in use. */
  readonly isLanguage: (tag: string) => boolean
  /** What is wrong with a file as the place's line or area, or nothing. */
  readonly geometryFault: (path: string) => string | undefined
}

export interface NewPlace {
  readonly place: Place
  /** The GeoJSON file to be copied to geo/content/geometry. */
  readonly geometry?: string
}

/** Questions of one dialogue: yields what is asked, is given what was typed; undefined if it was given up. */
export type Dialogue<T> = Generator<string, T, string>

/** Makes the gazetteer's line of a new place by asking. Nothing without a source is taken. */
export function* newPlace(context: PlaceContext, given: string): Dialogue<NewPlace> {
  const name = given || (yield* until('Name, as English-language publishers write it', notEmpty))
  const candidates = context.candidatesFor(name)
  const ids = new Set(context.places.map(({ id }) => id))
  const id = yield* until(`Id, for ever (Enter = ${idOf(name)})`, (reply) => {
    const own = reply || idOf(name)
    if (ids.has(own)) return no(`There is a place with the id "${own}". Give another.`)
    return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(own)
      ? yes(own)
      : no('Small letters, digits and single hyphens: baghanis-ayrum.')
  })
  const kind = yield* until<PlaceKind>(`Kind: ${PLACE_KINDS.join(', ')}`, (reply) => {
    const own = PLACE_KINDS.find((each) => each === reply)
    return own ? yes(own) : no(`“${reply}” is none of these.`)
  })
  const layer = yield* layerOf(context.layers)
  const altNames = yield* names(context)
  const namesSource = yield* until('Source of the names', needsSource)
  const where = yield* position(context, candidates)
  const seeAlso = yield* until('Ids of places worth a look from here (Enter = none)', (reply) => {
    const listed = reply.split(/[\s,]+/).filter((each) => each !== '')
    const unknown = listed.filter((each) => !ids.has(each))
    return unknown.length > 0 ? no(`No place has the id “${unknown.join(', ')}”.`) : yes(listed)
  })
  const place: Place = {
    id,
    kind,
    layer,
    name,
    altNames,
    namesSource,
    ...(where.point ? { point: where.point } : {}),
    status: [],
    published: [],
    memberOf: [],
    seeAlso
  }
  return { place, ...(where.geometry === undefined ? {} : { geometry: where.geometry }) }
}

type Taken<T> = { readonly value: T } | { readonly why: string }
const yes = <T>(value: T): Taken<T> => ({ value })
const no = (why: string): { why: string } => ({ why })

/** Asks until the reply is taken. */
function* until<T>(ask: string, take: (reply: string) => Taken<T>): Dialogue<T> {
  let prompt = ask
  for (;;) {
    const taken = take((yield prompt).trim())
    if ('value' in taken) return taken.value
    prompt = `${taken.why}\n${ask}`
  }
}

const notEmpty = (reply: string): Taken<string> =>
  reply === '' ? no('It cannot be left out.') : yes(reply)
const needsSource = (reply: string): Taken<string> =>
  reply === '' ? no('Without a source it is not taken. Say where it comes from.') : yes(reply)

/** For what no other layer is about; offered as the usual one where the atlas has it. */
const USUAL_LAYER = 'mentioned'

function* layerOf(layers: PlaceContext['layers']): Dialogue<string> {
  const usual = layers.find(({ id }) => id === USUAL_LAYER)?.id
  const ask = [
    `Layer, with which it is switched${usual === undefined ? '' : ` (Enter = ${usual})`}`,
    ...layers.map(({ id, title }) => `  ${id}: ${title}`)
  ].join('\n')
  return yield* until(ask, (reply) => {
    const own = reply || usual
    if (own === undefined) return no('It cannot be left out: type one of the words before a colon.')
    return layers.some(({ id }) => id === own) ? yes(own) : no(`“${own}” is none of these.`)
  })
}

function* names({ isLanguage }: PlaceContext): Dialogue<AltName[]> {
  const found: AltName[] = []
  const ask = 'A name in another language, as “hy Իջևան” (Enter = no more)'
  let prompt = ask
  for (;;) {
    const reply = (yield prompt).trim()
    if (reply === '') return found
    const [lang = '', ...rest] = reply.split(/\s+/)
    const name = rest.join(' ')
    if (name === '' || !isLanguage(lang)) {
      prompt = `“${lang}” is no language code with a name after it: hy, az, ru, for example.\n${ask}`
      continue
    }
    found.push({ name, lang })
    prompt = ask
  }
}

function* position(
  context: PlaceContext,
  candidates: readonly KnownPlace[]
): Dialogue<{ point?: PlacePoint; geometry?: string }> {
  const withPoint = candidates.filter(({ at }) => at !== undefined).slice(0, 9)
  const ask = [
    ...withPoint.map((each, at) => `  ${at + 1}  ${inWords(each, context.places)}`),
    `Where: ${withPoint.length > 0 ? 'a number, or ' : ''}degrees east and north, as “45.14851 40.87877”; or a .geojson file with a line or an area`
  ].join('\n')
  const chosen = yield* until<KnownPlace | [number, number] | string>(ask, (reply) => {
    const path = droppedPath(reply)
    if (/\.(?:geo)?json$/i.test(path)) {
      const fault = context.geometryFault(path)
      return fault === undefined ? yes(path) : no(fault)
    }
    const candidate = /^\d+$/.test(reply) ? withPoint[Number(reply) - 1] : undefined
    return candidate ? yes(candidate) : degrees(reply)
  })
  if (typeof chosen === 'string') return { geometry: chosen }
  const isKnown = !Array.isArray(chosen)
  const [lng, lat] = isKnown ? chosen.at! : chosen
  const accuracy = yield* until<number | undefined>(
    'Accuracy in metres as the source states it; - where it states none',
    (reply) => {
      if (reply === '-') return yes(undefined)
      const metres = Number(reply)
      return reply !== '' && metres > 0
        ? yes(metres)
        : no('It is not guessed and not left out: a number, or - where the source states none.')
    }
  )
  const source = yield* until(
    `Source of the point${isKnown ? ` (Enter = ${chosen.source})` : ''}`,
    (reply) => needsSource(reply || (isKnown ? chosen.source : ''))
  )
  return {
    point: { lng, lat, ...(accuracy === undefined ? {} : { accuracyMetres: accuracy }), source }
  }
}

function degrees(reply: string): Taken<[number, number]> {
  const parts = reply.split(/[\s,;]+/).map(Number)
  const [lng, lat] = parts
  if (parts.length !== 2 || lng === undefined || lat === undefined || parts.some(Number.isNaN)) {
    return no(`“${reply}” is none of these.`)
  }
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90
    ? yes([lng, lat])
    : no('East lies between -180 and 180 degrees, north between -90 and 90.')
}
