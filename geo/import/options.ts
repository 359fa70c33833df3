import type { Fault } from '../../src/domain/fault'

/** What the editor says about the article on the command line, unchecked. */
export interface Options {
  readonly id?: string | undefined
  readonly publisher?: string | undefined
  readonly date?: string | undefined
  readonly url?: string | undefined
  readonly lang?: string | undefined
}

/** Slips in the options; each names the option where a file would be named. `today` is an ISO date. */
export function optionFaults(id: string, options: Options, isNew: boolean, today: string): Fault[] {
  const faults: Fault[] = []
  const fault = (option: string, message: string): void => {
    faults.push({ file: option, line: 1, message })
  }
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    fault(
      '--id',
      `“${id}” cannot be an id. Use small letters, digits and single hyphens: --id dw-2024-06-13.`
    )
  }
  const { date, url, lang } = options
  if (date === undefined) {
    if (isNew) fault('--date', 'Say when the article was published: --date 2024-06-13.')
  } else if (!isDay(date)) {
    fault('--date', `“${date}” is no date of the calendar. Write it as 2024-06-13.`)
  } else if (date > today) {
    fault(
      '--date',
      `${date} lies in the future (today is ${today}). Correct the year, month or day.`
    )
  }
  if (url !== undefined && !/^https?:\/\/[^\s"<>]+$/.test(url)) {
    fault('--url', `“${url}” is no web address. Copy it from the browser; it begins with https://.`)
  }
  if (lang !== undefined && !/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(lang)) {
    fault('--lang', `“${lang}” is no language code. Use en, ru, hy or az, for example.`)
  }
  return faults
}

/** Whether it is a day of the calendar, written as 2024-06-13. */
export function isDay(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false
  const time = Date.parse(date)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}

/** An id from a file's name: "DW 2024-06-13.txt" becomes "dw-2024-06-13". */
export const idFromFile = (path: string): string =>
  (path.split(/[\\/]/).at(-1) ?? '')
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
