import { countingIn } from '../domain/counting'
import type { Corpus } from '../domain/site'
import { articlesOf, figure, locale, newsArticles, they } from './corpus'

const count = countingIn(locale)
const FILES = { one: 'file', other: 'files' }

/** The words of the pages without scripts alone; the rest is in `words.ts`. */
const english = {
  openInMap: 'Open in the map',
  placeFeed: 'Feed of articles that name it',
  openArticleInMap: 'Open the map with this article',
  articleMap: (title: string) => `Places that “${title}” names, on the map`,
  byDate: 'By date',
  byMonth: 'By month',
  byPublisher: 'By publisher',
  publishers: 'All publishers',
  articlesOf: (group: string) => `Articles: ${group}`,
  articleNote:
    'This page helps to find the article; it is not a copy of it. One passage is quoted for each place that it names.',
  quoted: (quoted: number, total: number): string =>
    `Of the article’s ${figure.format(total)} words this atlas quotes ${figure.format(quoted)}, ${Math.round((100 * quoted) / total)} %.`,
  noAddress: 'The address of the original is not known.',
  names: 'Places that it names',
  site: 'This site',
  moved: 'This page stands now at',
  pager: 'Pages',
  pageOf: (page: number, pages: number) => `page ${page} of ${pages}`,
  aboutPlace: 'Where it is, and what is known of it',
  shownAbove: 'The passages that name it stand above.',
  quotations: 'Quotations',
  locator: (name: string) => `Where ${name} is on the map`,
  notStarted:
    'The map has not started: a file of it has not come, or its script does not run here. To load the page again may help. All places and passages are on pages without scripts:',
  description: (area: string, corpus: Corpus) =>
    corpus.articles === 0
      ? `A map of ${area} on which news articles are to be tied to the places they name.`
      : `A map of ${area} that ties the words of ${newsArticles(corpus)} to the places ${they(corpus)}.`,
  made: (date: string) => `This page was made on ${date} and stands at`,
  method: {
    isNot: (corpus: Corpus) =>
      `This is not a live map and no authority on where a border runs: it shows where the places are that ${corpus.articles === 0 ? 'articles may come to name' : `${articlesOf(corpus)} ${corpus.articles === 1 ? 'names' : 'name'}`}.`,
    publisher: (name: string) => `Published by ${name}.`,
    report: (contact: string) =>
      `To report an error, write to ${contact} and name the place and a source.`,
    noContact:
      'Whoever publishes this copy has stated no address for reports of errors; where it came from, reports are welcome with the place and a source.',
    names: 'Names of places',
    namesText:
      'A name is shown in the language chosen where the gazetteer has one with a source, and in English where it has none. A place’s local names are those in the official languages of the state that it lies in; where two peoples have each a name of their own for it, both are given, in the alphabetical order of the languages’ codes (az, hy), so that neither is put first by choice. Towns, rivers and provinces that no passage names have such names where their sources give them, else English ones.',
    accuracy: 'Accuracy',
    tolerance: 'How far a drawn line may lie from its source',
    knownErrors: 'Known errors',
    leftOut: 'Left out',
    data: 'Open data',
    dataText: 'Geometry, places, mentions and excerpts with their licences:'
  },
  data: {
    text: 'Geometry, places, mentions and excerpts, file by file: what each holds, how large it is, and under which licence.',
    licence: 'Licence',
    fields: 'What it holds',
    more: (n: number) =>
      `${count(n, FILES)} more of the same form; datapackage.json lists them all.`
  },
  accessibility: {
    heading: 'Accessibility',
    parts: [
      {
        heading: 'What works, and how it was tested',
        points: [
          'Everything that the map shows is also in the list of places and on pages without scripts; a test counts that every passage can be reached there.',
          'Ten tasks by keyboard alone, each by an automatic test in a real browser: find and open a place in the list, on the map, its neighbour; pan, zoom and reset; switch a layer; open and leave a place; follow a mention; search; copy the link; help.',
          'axe finds no violation of WCAG 2.2 A and AA in twelve states of the map page and on each kind of document.',
          'Contrast of text (4.5:1) and of lines and marks (3:1) in light and dark colours, and that colours are told apart in grey and with three colour-vision deficiencies, is computed by a test.',
          'In windows of 320 × 568, 568 × 320 and 320 × 256 pixels (four times the size), and with text spaced out as WCAG 1.4.12 says, nothing sticks out at the side, no text is cut off and no lines run together; tested on the map page and each kind of document.',
          'On windows of 1440 × 900 and 390 × 844 pixels, controls measure at least 24 × 24 pixels and on the small one the main ones 44 × 44; links within sentences are excepted. Focus is visible and uncovered at every tab stop of the first view. A mark on the map is hit 11 pixels beside its centre. Tested in a browser.',
          'Nothing needs dragging: buttons zoom and move the map and change the height of the text on small screens. One finger moves the map and scrolls the documents. Who asks for less motion sees no flights. Each has a test.',
          'In forced colours, light and dark, marked words and the active search result stay legible; tested by computed colours and by looking at pictures.',
          'Without WebGL 2, or when the graphics are lost, a static map stands in the map’s place; a test counts that the list reaches the same passages.'
        ]
      },
      {
        heading: 'What was not tested',
        points: [
          'No screen reader was used, and no people with disabilities have tried the pages.',
          'No telephones and no browsers other than Chromium were used.',
          'The names on the map are drawn on a canvas: they are read out by way of the map cursor and the list, not from the picture.'
        ]
      }
    ] as readonly { heading: string; points: readonly string[] }[]
  },
  notFound: {
    heading: 'There is no such page',
    text: 'No place and no article of this atlas has this address. It may be mistyped, or the page may have been withdrawn.',
    search: 'Search the atlas for'
  }
} as const

export type PageWords = typeof english

export const pageWords: PageWords = english
