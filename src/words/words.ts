import type { ExcerptKind, MentionHow } from '../domain/article'
import { countingIn } from '../domain/counting'
import type { NameChoice } from '../domain/names'
import type { PlaceKind } from '../domain/place'
import type { FoundCount } from '../domain/search'
import type { Corpus } from '../domain/site'
import type { SpotKind } from '../domain/spot'
import { articlesOf, figure, inWords, locale, they } from './corpus'

const count = countingIn(locale)
const PASSAGES = { one: 'passage', other: 'passages' }
const PLACES = { one: 'place', other: 'places' }

/** "29 passages", "1,000 or more passages with all the words". */
const passagesFound = ({ number, atLeast, allWords }: FoundCount): string =>
  `${atLeast ? `${figure.format(number)} or more passages` : count(number, PASSAGES)}${allWords ? ' with all the words' : ''}`

const PLACES_NAMED = { one: 'place with passages', other: 'places with passages' }
const SETTLEMENTS = { one: 'settlement', other: 'settlements' }
const list = new Intl.ListFormat(locale)
const listed = (parts: readonly string[]): string => list.format(parts)

/** "Tavush province"; a name that says it already stands alone. */
const provinceCalled = ({
  name,
  type
}: {
  readonly name: string
  readonly type: string
}): string =>
  name.toLowerCase().includes(type.toLowerCase()) ? name : `${name} ${type.toLowerCase()}`

/** "7.4 km (4.6 miles)". */
function kmAndMiles(metres: number): string {
  const decimals = metres < 100_000 ? 2 : 0
  const written = (value: number): string =>
    value.toLocaleString(locale, { maximumFractionDigits: decimals })
  return `${written(metres / 1000)} km (${written(metres / 1609.344)} miles)`
}

/**
 * The words that the page needs from its start; those of the documents are in `pages.ts`, and those that come
 * when they are needed in files of their own beside it. Quotations and names are data and stand elsewhere.
 */
const english = {
  /** Of the page, as its `lang`. */
  lang: 'en',
  /** By which numbers, dates and distances are written and lists sorted. */
  locale,
  lead: (topic: string, { articles }: Corpus) =>
    articles === 0
      ? `${topic}. No article is quoted yet.`
      : `${topic}: what ${inWords(articles)} news ${articles === 1 ? 'article says' : 'articles say'}, tied to the places ${they({ articles })}.`,
  intro: {
    heading: 'Start with a question',
    text: (corpus: Corpus) =>
      corpus.articles === 0
        ? 'No article stands behind this map yet. It is not a live map.'
        : `Behind this map ${corpus.articles === 1 ? 'stands' : 'stand'} ${articlesOf(corpus)}, quoted passage by passage. It is not a live map.`,
    how: 'Or click any place on the map, or in the list below.'
  },
  place: {
    alsoCalled: 'Also called',
    /** Names of languages that the browser may not know. */
    languages: { hyw: 'Western Armenian', 'hy-Latn': 'Armenian in Latin letters' } as Readonly<
      Record<string, string>
    >,
    more: 'More about this place',
    kind: {
      alliance: 'Military alliance',
      border: 'State border',
      'border-segment': 'Section of the border',
      building: 'Building, approximate point',
      city: 'City',
      exclave: 'Exclave',
      region: 'Region, historical outline',
      state: 'State',
      town: 'Town',
      village: 'Village, approximate point',
      'village-group': 'Four villages'
    } satisfies Record<PlaceKind, string>,
    memberOf: 'Member of',
    oneOf: 'One of',
    members: 'Members',
    theFour: 'The four',
    before: 'Segment before',
    after: 'Segment after',
    sections: 'In sections',
    partOf: 'In',
    parts: 'In it',
    seeAlso: 'See also',
    alsoHere: 'Also here',
    asOf: (date: string) => `as of ${date}`,
    accuracy: (distance: string) => `Its point is good to about ${distance}`,
    positions: 'Who says what',
    plusMinus: (distance: string) => `±${distance}`,
    accuracyUnknown: 'The accuracy of its point is not stated',
    published: { area: 'Published area', length: 'Published length' },
    layerOff: (layer: string) => `The layer “${layer}” is switched off: the map does not show it.`,
    showLayer: 'Switch it on',
    restComing: 'Fetching more about this place …',
    restFailed: 'More about this place could not be fetched.',
    close: 'All places',
    copyLink: 'Copy link',
    copied: 'Link copied',
    copyByHand: 'Copy this link:',
    share: 'Share',
    shareFailed:
      'Sharing could not be loaded. The address of this page is a link to what is on the screen.',
    onMap: 'Show whole'
  },
  passages: {
    count: (n: number) => count(n, PASSAGES),
    /** Those that come to a place through another. */
    byWayOf: (n: number, name: string) => `${figure.format(n)} by way of ${name}`,
    heading: (n: number, oneAbove: boolean) =>
      `${count(n, PASSAGES)}${oneAbove ? ', one of them above' : ''}`,
    headingByWayOf: (n: number, name: string, oneAbove: boolean) =>
      `${figure.format(n)} by way of ${name}${oneAbove ? ', one of them above' : ''}`,
    /** How many there are of a place: those that name it, and by which ways the others come. */
    counted: (direct: number, byWay: readonly string[]) =>
      [...(direct > 0 || byWay.length === 0 ? [count(direct, PASSAGES)] : []), ...byWay].join(
        ' and '
      ),
    none: (name: string) => `No passage names ${name}.`,
    coming: 'Fetching the passages …',
    compare: 'Compare two articles',
    failed: 'The passages could not be fetched.',
    retry: 'Try again',
    left: (n: number) => `${count(n, PASSAGES)} more`,
    memberOfNote: (place: string, group: string) =>
      `These passages do not name ${place}; they speak of the group that it belongs to, ${group}.`,
    partNote: (place: string, part: string) =>
      `These passages do not name ${place}; they speak of what lies in it, ${part}.`,
    kind: {
      headline: 'Headline',
      standfirst: 'Standfirst',
      caption: 'Photo caption',
      subheading: 'Sub-heading',
      promo: 'Line promoting another item',
      body: 'Text',
      quote: 'Quotation'
    } satisfies Record<ExcerptKind, string>,
    how: {
      name: 'by name',
      demonym: 'by its people’s name',
      metonym: 'by another name that stands for it',
      description: 'by a description'
    } satisfies Record<MentionHow, string>,
    editorNote: 'Editor’s note',
    noPublisher: 'publisher not named in the copy',
    link: 'Link',
    linkTo: 'Link to this passage',
    original: 'Read the original',
    inOriginal: 'in the original',
    from: 'From',
    alsoNamed: 'Also in this article',
    more: (n: number) => `Show ${figure.format(n)} more`
  },
  /** Which of a place's many passages are read. */
  filter: {
    heading: 'Filter the passages',
    none: (words?: string) =>
      words === undefined
        ? 'None of its passages is so.'
        : `None of its passages has the words “${words}”.`
  },
  list: {
    heading: 'All places',
    keys: 'Arrow keys go from place to place.',
    more: (byWay: string) => `+ ${byWay}`,
    most: (shown: number, all: number) => `The ${shown} with most passages, of ${all}.`,
    showAll: (title: string) => `Show all: ${title}`
  },
  skip: {
    name: 'Skip to',
    panel: 'Skip to the text',
    list: 'Skip to all places',
    map: 'Skip to the map'
  },
  spoken: {
    selected: (name: string, counted: string) => `${name} selected, ${counted}`,
    onMap: (name: string, counted: string) => `${name}, ${counted}. Enter opens it.`
  },
  sheet: {
    name: 'Size of the text below the map',
    raise: 'More text, less map',
    lower: 'More map, less text'
  },
  search: {
    label: 'Search places and passages',
    placeholder: 'Search places and words',
    results: 'Search results',
    places: (n: number) => count(n, PLACES),
    passages: passagesFound,
    count: (places: number, passages: FoundCount) =>
      `${count(places, PLACES)} and ${passagesFound(passages)} found`,
    countWithout: (places: number) =>
      `${count(places, PLACES)} found. The passages could not be searched.`,
    looking: 'Searching the passages …',
    passagesFailed: 'The passages could not be searched: a part of the search has not come.',
    retry: 'Try again',
    nothing: (query: string) => `Nothing found for “${query}”.`,
    failed: 'The search could not be loaded. Type again to retry.'
  },
  /** What is found beside the places of the gazetteer. */
  spot: {
    kind: {
      town: 'Town',
      state: 'State',
      sea: 'Sea',
      lake: 'Lake',
      'not-established': 'Position not established'
    } satisfies Record<SpotKind, string>,
    inState: (kind: string, state: string) => `${kind} in ${state}`,
    unnamed: 'No passage quoted here names it.',
    close: 'Close this note'
  },
  where: {
    coordinates: (lat: string, isNorth: boolean, lng: string, isEast: boolean) =>
      `${lat}° ${isNorth ? 'N' : 'S'}, ${lng}° ${isEast ? 'E' : 'W'}`,
    /** Any of the three may be unknown. */
    inside: (
      province: { readonly name: string; readonly type: string } | undefined,
      state: string | undefined,
      border: string | undefined
    ) =>
      [
        province && state ? `in ${provinceCalled(province)}, ${state}` : state && `in ${state}`,
        border
      ]
        .filter((part) => part)
        .join(', '),
    exclave: (exclave: string, round: string, border: string | undefined) =>
      [`in the exclave ${exclave}`, round && `with ${round.replace(/^in /, '')} round it`, border]
        .filter((part) => part)
        .join(', '),
    from: (distance: string, border: string) => `${distance} from ${border}`,
    sideUnknown: (good: string) =>
      `The border here is good to about ${good}, so which side this is cannot be told.`,
    tooLarge: (good: string) =>
      `Drawn larger than it is exact: the border is good to about ${good}.`,
    goTo: (town: string) => `Nearest town: ${town}. Show it`,
    locator: 'Where the window of the map lies',
    mark: (at: number, spots: number) => (spots > 1 ? `${'AB'[at]}: ` : ''),
    between: (metres: number) => `A to B: ${kmAndMiles(metres)}`,
    measure: 'Measure from here',
    measureAnew: 'Measure to another spot',
    pickOther: 'Now pick the other spot: right click, rest a finger on it, or press w.',
    linked: 'The link of this page leads to this spot.',
    close: 'Close this note on the spot',
    inViewOnly: 'Only places in the map’s window',
    inView: (provinces: string, places: number, settlements: number) =>
      `In view: ${provinces === '' ? '' : `${provinces}; `}${count(places, PLACES_NAMED)}, ${count(settlements, SETTLEMENTS)}.`,
    provincesOf: (provinces: readonly string[], state: string) => `${listed(provinces)}, ${state}`
  },
  measured: {
    heading: 'Measured on this map',
    area: 'Area',
    length: 'Length as drawn',
    toCentre: (name: string) => `To the centre of ${name}`,
    to: (name: string) => `To ${name}`,
    why: 'Measured and published figures differ: the drawn line is generalised, and not every source counts the same land.',
    whyBorder:
      'The drawn line is shorter than the published lengths, which state neither the line nor the scale that they measure; with the rings of three exclaves the drawn length comes near them.'
  },
  layers: {
    heading: 'Layers',
    about: 'Whose lines?',
    basemap: 'Land and sea',
    thinned: 'Of points close together, the most named. Zoom in for all.'
  },
  map: {
    under: (name: string, counted: string) => `${name} · ${counted}`,
    name: (area: string) => `Map of ${area}`,
    loading: 'Drawing the map …',
    unavailable: {
      graphics:
        'The map cannot be drawn: this browser offers no WebGL 2. The list of places and all passages work without it.',
      browser:
        'The map cannot be drawn: this browser lacks something that it needs. The list of places and all passages work without it.',
      lost: 'The map cannot be drawn any more: the browser has taken its graphics away. The list of places and all passages work without it.',
      script:
        'The map cannot be drawn: a script that draws it has not come. The list of places and all passages work without it.'
    },
    reload: 'Load the page again',
    unnamed: (name: string) => `${name}: no passage quoted here names it.`,
    nothing: 'No passage quoted here names anything at this spot.',
    layerOff: (name: string) => `${name}: its layer is switched off.`,
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    northUp: 'Turn north up',
    firstView: 'Back to the first view',
    help: 'Help',
    extrasFailed: 'Help and notes on the view could not be loaded.',
    buttons: 'Map view',
    move: 'Move the map',
    pan: {
      north: 'Move up',
      south: 'Move down',
      west: 'Move left',
      east: 'Move right'
    }
  },
  /** The names of pages that are linked from everywhere. */
  pages: {
    data: 'Open data',
    places: 'All places',
    articles: 'All articles',
    map: 'The map',
    method: 'Method and sources',
    accessibility: 'Accessibility'
  },
  names: {
    label: 'Names',
    choices: {
      en: 'English',
      local: 'Local',
      hy: 'Armenian',
      az: 'Azerbaijani',
      ru: 'Russian'
    } satisfies Record<NameChoice, string>
  },
  units: { squareKm: (number: string) => `${number} km²` },
  printed: (date: string) => `Printed on ${date} from`,
  theme: { toDark: 'Dark colours', toLight: 'Light colours' },
  notices: {
    ignored: (parts: readonly string[]) =>
      `Not understood in this link, and left out: ${parts.join(' · ')}`,
    unstyled: 'The looks of this page could not be loaded.',
    faulty: (titles: readonly string[]) => `Could not be loaded: ${titles.join(', ')}.`,
    retry: 'Try again',
    dismiss: 'Dismiss'
  },
  about: {
    heading: 'About the lines and words',
    stance:
      'Boundaries and names are there to locate what the articles mention; they take no position on any territory’s status.',
    quotes:
      'Passages are quotations from the articles named with them. They are not covered by this atlas’s licence.',
    sources: 'Geometry and points'
  }
} as const

/** What a catalogue in any language must hold; docs/translating.md says how to make one. */
export type Words = AnyText<typeof english>

/** The same keys, with any text for each text. */
type AnyText<T> = T extends string
  ? string
  : T extends (...about: infer A) => string
    ? (...about: A) => string
    : { readonly [K in keyof T]: AnyText<T[K]> }

/** The language of the interface is chosen here, and nowhere else. */
export const words: Words = english
