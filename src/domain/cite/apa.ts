import { isQuoted, type Reference } from './reference'

const LOCALE = 'en-US'

/** A reference-list entry after the Publication Manual of the APA, 7th edition: an English form, without italics. */
export function apa(reference: Reference): string {
  return isQuoted(reference) ? quoted(reference) : ofTheAtlas(reference)
}

/** The original's entry, and in brackets where its words were read. */
function quoted({ title, publisher, issued, url, quote, atlas, accessed }: Reference): string {
  const from = [
    `Quoted in ${versioned(atlas)}`,
    ...(accessed === null ? [] : [`retrieved ${monthFirst(accessed)}`]),
    ...(atlas.url === null ? [] : [atlas.url])
  ].join(', ')
  return [
    ...entry(publisher, issued, title, ''),
    ...(quote === undefined ? [] : [`“${quote}”`]),
    `[${from}]`,
    ...(url === null ? [] : [url])
  ].join(' ')
}

/** A page that changes with its data: with its version and the day of retrieval. */
function ofTheAtlas({ kind, title, issued, note, atlas, accessed }: Reference): string {
  return [
    ...entry(atlas.publisher, issued, title, kind === 'view' ? ' [Map]' : ''),
    ...(note === undefined ? [] : [`${note}.`]),
    `In ${versioned(atlas)}.`,
    ...(accessed === null ? [] : [`Retrieved ${monthFirst(accessed)}, from`]),
    ...(atlas.url === null ? [] : [atlas.url])
  ].join(' ')
}

/** Author, date and title; the title first where no author is known. */
function entry(
  author: string | null,
  issued: string | null,
  title: string,
  medium: string
): string[] {
  const date = `(${issued === null ? 'n.d.' : yearFirst(issued)}).`
  const named = `${title}${medium}`
  return author === null ? [ended(named), date] : [`${ended(author)}`, date, ended(named)]
}

const versioned = ({ title, version }: Reference['atlas']): string =>
  `${title} (Version ${version})`

const ended = (text: string): string => (/[.?!]["”’]?$/.test(text) ? text : `${text}.`)

const MONTH_AND_DAY = new Intl.DateTimeFormat(LOCALE, {
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC'
})
const monthAndDay = (iso: string): string => MONTH_AND_DAY.format(new Date(iso))

const yearFirst = (iso: string): string => `${iso.slice(0, 4)}, ${monthAndDay(iso)}`
const monthFirst = (iso: string): string => `${monthAndDay(iso)}, ${iso.slice(0, 4)}`
