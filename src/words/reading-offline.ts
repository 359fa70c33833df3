import { date, fileSize } from './figures'

/** The words of the copy for reading offline; the rest is in `words.ts`. */
const english = {
  heading: 'Reading offline',
  isCopy: (day: string, isOnline: boolean) =>
    `${isOnline ? 'The site did not answer in time' : 'No connection'}: this is the copy that this device kept on ${date(day)}.`,
  isNew: 'A new version of this atlas is there. It is shown when you load the page again.',
  loadAgain: 'Load it now',
  making: 'This device is keeping a copy of the map, to be read without a connection.',
  kept: (day: string) =>
    `This device has a copy of the map, its passages, search and pages, as of ${date(day)}. It opens without a connection.`,
  partly: (day: string) =>
    `This device has a copy of the map as of ${date(day)}, and of the passages that were read. They open without a connection.`,
  keepAll: (bytes: number) => `Keep all passages and pages (${fileSize(bytes)})`,
  keeping: (kept: number, of: number) => `${kept} of ${of} files are kept.`,
  full: 'This device has no room for all of them. What was kept so far stays.',
  noLine: 'Not all files came. To try again goes on where it stopped.',
  forget: 'Remove the copy',
  forgotten: 'The copy is removed. One is made again at the next visit.'
}

export const offlineWords = english
