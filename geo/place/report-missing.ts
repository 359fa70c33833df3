import type { Place } from '../../src/domain/place'
import { metresBetween } from '../derive/topology/geodesic'
import type { KnownPlace } from './known-place'
import type { MissingName } from './missing-names'

const MOST_CANDIDATES = 3
const MOST_SENTENCES = 3

/** What the map lacks, in lines: each name, how often, where, and what it may be. */
export function missingReport(missing: readonly MissingName[], named: readonly Place[]): string[] {
  if (missing.length === 0) return []
  const count = missing.length === 1 ? 'One name looks' : `${missing.length} names look`
  return [
    `${count} like a place and ${missing.length === 1 ? 'is' : 'are'} not on this map:`,
    ...missing.flatMap((each) => linesOn(each, named)),
    'To put one on the map: npm run place -- add NAME; then import this text again.'
  ]
}

function linesOn(
  { name, times, sentences, candidates }: MissingName,
  named: readonly Place[]
): string[] {
  const more = sentences.length - MOST_SENTENCES
  return [
    `  ${name}, ${times === 1 ? 'once' : `${times} times`}`,
    ...sentences
      .slice(0, MOST_SENTENCES)
      .map(({ text, line }) => `    line ${line}: ${around(text, name)}`),
    ...(more > 0 ? [`    and in ${more} more sentence${more === 1 ? '' : 's'}`] : []),
    ...(candidates.length === 0 ? ['    no list at hand has it'] : []),
    ...candidates.slice(0, MOST_CANDIDATES).map((each) => `    may be ${inWords(each, named)}`)
  ]
}

/** "Meghri, town in Armenia, 46.24 39.05, 62 km from Karki (GeoNames 174710)". */
export function inWords(place: KnownPlace, named: readonly Place[]): string {
  const { name, kind, country, at, source } = place
  const what = kind === 'group' ? 'a group of states' : kind
  const near = at ? nearest(at, named) : undefined
  return [
    country === undefined ? `${name}, ${what}` : `${name}, ${what} in ${country}`,
    ...(at ? [`${shortened(at[0])} ${shortened(at[1])}`] : []),
    ...(near ? [`${near.km} km from ${near.name}`] : [])
  ]
    .join(', ')
    .concat(` (${source})`)
}

const shortened = (degrees: number): number => Number(degrees.toFixed(5))

function nearest(
  at: readonly [number, number],
  named: readonly Place[]
): { name: string; km: number } | undefined {
  const [first] = named
    .flatMap(({ name, point }) =>
      point ? [{ name, metres: metresBetween([...at], [point.lng, point.lat]) }] : []
    )
    .sort((a, b) => a.metres - b.metres)
  return first && { name: first.name, km: Math.round(first.metres / 1000) }
}

/** The sentence, or where it is long what stands round the name. */
function around(text: string, name: string): string {
  const at = text.indexOf(name)
  if (text.length <= 90 || at < 0) return text.length <= 90 ? text : `${text.slice(0, 87)}…`
  const from = at <= 40 ? 0 : text.indexOf(' ', at - 40) + 1
  const to = Math.max(at + name.length, text.lastIndexOf(' ', at + name.length + 40))
  const end = at + name.length + 40 >= text.length ? text.length : to
  return `${from > 0 ? '…' : ''}${text.slice(from, end)}${end < text.length ? '…' : ''}`
}
