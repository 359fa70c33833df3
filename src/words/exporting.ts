import { date } from './figures'

/** The words of what a reader takes away as files; the rest is in `words.ts`. */
const english = {
  heading: 'Take away',
  picture: 'Picture of the map, with legend, scale, sources, date and link',
  sizes: { screen: 'PNG', double: 'PNG, twice as fine', print: 'PNG for print' },
  noMap: 'No map is drawn now, so there is no picture of it.',
  still: 'The still map (SVG)',
  places: (count: number) =>
    count === 1
      ? 'The place that the map shows, with its passages'
      : `The ${count} places that the map shows, with their passages`,
  noPlaces: 'The map shows no place, so there is none to take away.',
  package: (place: string) => `All of ${place} in one ZIP archive`,
  download: (format: string) => `Download ${format}`,
  failed: 'The passages did not come, so no file was made. Please try again.',
  mapFile: 'map.svg',
  file: {
    taken: (title: string, version: string, day: string) =>
      `Taken from ${title}, data version ${version}, on ${date(day)}.`,
    quotations:
      'Passages are quotations, verbatim; their words belong to their authors and publishers.',
    geometry:
      'Shapes are drawings as exact as the method page of the atlas says, each under the licence of its source; a place of which nothing is drawn has the point of its label.',
    sources: 'Sources of lines, points and names',
    more: (left: number, page: string) =>
      `${left} more ${left === 1 ? 'passage stands' : 'passages stand'} on the page of the place: ${page}`,
    noPublisher: 'no publisher named'
  }
} as const

export type ExportingWords = typeof english

export const exporting: ExportingWords = english
