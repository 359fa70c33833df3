import type { Fault } from '../../src/domain/fault'
import type { Place, Statement } from '../../src/domain/place'
import type { Located } from './located-json'
import { GAZETTEER } from '../read'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
]
const DATE = new RegExp(
  `(\\bsince (?:about )?)?(?:(?:(\\d{1,2}) )?(${MONTHS.join('|')}) )?\\b(1[89]\\d{2}|20\\d{2})\\b`,
  'g'
)

/** Statements whose date says nothing: true "since" that very date, or dated before what they tell. */
export function checkStatements({ value: places, lineOf }: Located<Place[]>): Fault[] {
  return places.flatMap((place, at) => {
    const positions = place.positions ?? []
    const texts = [...place.status, ...positions].map(({ text }) => text)
    const dated = place.status.flatMap((statement) => {
      const wrong = faultOf(statement)
      if (wrong === undefined) return []
      return `"${statement.text}" of "${place.id}" ${wrong}. Give as "asOf" the date up to which its source knows it.`
    })
    const broken = texts
      .filter((text) => !/[.!?…]["”»)]?$/.test(text))
      .map((text) => `"${text}" of "${place.id}" is no sentence. End it with a full stop.`)
    const twice = texts
      .filter((text, index) => texts.indexOf(text) < index)
      .map((text) => `"${place.id}" says "${text}" twice. Take one out.`)
    const ranges = place.published
      .filter(({ value, to }) => to !== undefined && to <= value)
      .map(
        ({ value, to }) =>
          `"${place.id}": "to" of a published figure is ${to}, which is not above ${value}. Give the lower end first.`
      )
    const unsorted = positions
      .filter(({ who, asOf }, index) => {
        const before = positions[index - 1]
        return before && [before.who, before.asOf].join() > [who, asOf].join()
      })
      .map(
        ({ who, text }) =>
          `"${place.id}": "${text}" of ${who} stands after a side that comes later. Sort "positions" by who and date, so that the order says nothing of rank.`
      )
    return [...dated, ...broken, ...twice, ...unsorted, ...ranges].map((message) => ({
      file: GAZETTEER,
      line: lineOf([at]),
      message
    }))
  })
}

function faultOf({ text, asOf }: Statement): string | undefined {
  for (const { iso, isSince } of datesIn(text)) {
    const exact = Math.min(iso.length, asOf.length)
    const [told, known] = [iso.slice(0, exact), asOf.slice(0, exact)]
    if (told > known) return `tells of ${iso}, later than its date, ${asOf}`
    if (isSince && told === known) return `holds since ${iso}, which is its date itself`
  }
  return undefined
}

/** Dates as English sentences write them, ISO, as exact as they are. */
const datesIn = (text: string): { iso: string; isSince: boolean }[] =>
  [...text.matchAll(DATE)].map(([, since, day, month, year = '']) => ({
    iso: [
      year,
      ...(month ? [String(MONTHS.indexOf(month) + 1).padStart(2, '0')] : []),
      ...(day ? [day.padStart(2, '0')] : [])
    ].join('-'),
    isSince: since !== undefined
  }))
