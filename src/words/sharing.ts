import type { Reference } from '../domain/cite/reference'
import type { Camera } from '../domain/map-state'
import type { NameChoice } from '../domain/names'
import type { RelativePosition, Wind } from '../domain/relative-position'
import type { SharePart } from '../domain/share'
import { date, km } from './figures'
import { words } from './words'

/** What a link shows, by the names that its reader sees. */
export interface Seen {
  /** Of the map, within a sentence. */
  readonly area: string
  readonly place?: string | undefined
  /** The article whose passages alone are shown. */
  readonly article?: string | undefined
  /** Whether a passage is marked. */
  readonly marked: boolean
  readonly camera: Pick<Camera, 'lat' | 'lng' | 'zoom'> | null
  /** Titles of the layers that are on; null where all are. */
  readonly layers: readonly string[] | null
  readonly names: NameChoice
}

const degrees = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 2 })
const at = ({ lat, lng, zoom }: NonNullable<Seen['camera']>): string =>
  `${degrees.format(Math.abs(lat))}° ${lat < 0 ? 'S' : 'N'}, ${degrees.format(Math.abs(lng))}° ${lng < 0 ? 'W' : 'E'}, zoom ${degrees.format(zoom)}`

function mapOf({ camera, place, area }: Seen): string {
  if (camera) return `the map round ${at(camera)}`
  return place === undefined ? `the map of ${area}` : `the map with the whole of ${place}`
}

function layersOf({ layers }: Seen): string {
  if (layers === null) return 'all layers'
  if (layers.length === 0) return 'no layer'
  return `the ${layers.length === 1 ? 'layer' : 'layers'} ${layers.join(', ')}`
}

const DIRECTIONS: Readonly<Record<Wind, string>> = {
  n: 'north',
  ne: 'north-east',
  e: 'east',
  se: 'south-east',
  s: 'south',
  sw: 'south-west',
  w: 'west',
  nw: 'north-west'
}

const readOn = ({ accessed }: Reference): string =>
  accessed === null ? '' : `, read on ${date(accessed)}`
const madeOn = ({ issued }: Reference): string =>
  issued === null ? '' : `, page of ${date(issued)}`
const asSentence = (parts: readonly (string | null | undefined)[]): string =>
  `${parts.filter((part) => part !== null && part !== undefined && part !== '').join(', ')}`

/** The words of sharing and citing, which come when they are first needed; the rest is in `words.ts`. */
const english = {
  /** "7.4 km north-east of Ijevan". */
  position: ({ town, km: distance, towards }: RelativePosition) =>
    `${km(distance)} ${DIRECTIONS[towards]} of ${town}`,
  /** Of days, as they are spoken. */
  span: (from: string, to: string) => `${from} to ${to}`,
  map: 'Map',
  heading: 'Share and cite',
  close: 'Close',
  link: 'Link',
  carries: 'The link carries',
  parts: {
    camera: 'the map’s position',
    layers: 'the layers',
    place: 'the place',
    passage: 'the passage',
    spots: 'the spots picked on the map',
    names: 'the language of names'
  } satisfies Record<SharePart, string>,
  dated: 'the data’s version, to be told later what has changed',
  /** What whoever opens a link finds, as one sentence. */
  shows: (seen: Seen) =>
    [
      `${mapOf(seen)}, with ${layersOf(seen)} and names ${seen.names === 'local' ? 'in the local languages' : `in ${words.names.choices[seen.names]}`}`,
      ...(seen.place === undefined ? [] : [`the text about ${seen.place}`]),
      ...(seen.marked ? ['one passage marked'] : []),
      ...(seen.article === undefined ? [] : [`passages of “${seen.article}” alone`])
    ].join('; '),
  preview: (shown: string) => `Whoever opens it sees ${shown}.`,
  opened: (shown: string) => `This link shows ${shown}.`,
  send: 'Send it to …',
  code: 'QR code of the link',
  showCode: 'Show as QR code',
  codeTooLong: 'This link is too long for a QR code.',
  page: 'Page of the place, for networks that cut links at #',
  copyPage: 'Copy its address',
  what: 'What to cite',
  view: 'This view of the map',
  passage: 'The marked passage',
  viewOf: (shown: string) => `${shown.charAt(0).toUpperCase()}${shown.slice(1)}`,
  copy: (format: string) => `Copy ${format}`,
  download: (format: string) => `Download ${format}`,
  cite: {
    heading: 'Cite',
    sentence: 'A sentence',
    apa: 'APA',
    dayMissing: 'Add the day on which you read it.',
    addressMissing: 'Add the address at which you read it.',
    version: (version: string) => `Version of the data: ${version}`,
    /** A reference as people write one who follow no style. */
    plain(reference: Reference): string {
      const { kind, title, publisher, issued, url, quote, note, atlas } = reference
      const from = `${atlas.title}, data version ${atlas.version}`
      const isOthers = kind === 'article' || kind === 'passage'
      if (!isOthers) {
        return `${asSentence([`“${title}”`, note, from + madeOn(reference), atlas.url])}${readOn(reference)}.`
      }
      const original = asSentence([`“${title}”`, publisher, issued && date(issued), url])
      const here = `quoted in ${asSentence([from, atlas.url])}${readOn(reference)}`
      return `${quote === undefined ? '' : `“${quote}” `}${original}; ${here}.`
    }
  }
} as const

/** What a catalogue of these words in any language must hold. */
export type SharingWords = typeof english

export const sharing: SharingWords = english
