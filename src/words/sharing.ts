import type { Reference } from '../domain/cite/reference'
import type { RelativePosition, Wind } from '../domain/relative-position'
import { date, km } from './figures'

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
