import { execFileSync } from 'node:child_process'
import { decodePng, type Picture } from '../e2e/support/png'
import { firstOnPath, installFirstOf, mayInstallPackages } from './find-browser'

/** The page of the PDF (the first is 1) as it comes out of a printer, at so many dots an inch. */
export const pictureOfPage = (pdf: Buffer, page: number, dotsPerInch: number): Picture =>
  decodePng(poppler('pdftoppm', ['-png', '-r', `${dotsPerInch}`, ...only(page)], pdf))

/** The text of the page, or of all pages where none is named, lines as they stand. */
export const textOf = (pdf: Buffer, page?: number): string =>
  poppler(
    'pdftotext',
    [...(page === undefined ? [] : only(page)), '-layout', '-', '-'],
    pdf
  ).toString()

const only = (page: number): string[] => ['-f', `${page}`, '-l', `${page}`]

/** What the program of Poppler writes. Throws one sentence where there is none and none can be had. */
function poppler(program: string, args: string[], input: Buffer): Buffer {
  const atHand = (): boolean => firstOnPath(program) !== undefined
  if (!atHand() && !(mayInstallPackages() && installFirstOf('Poppler', ['poppler-utils']))) {
    throw new Error(
      `The tests of print need ${program} and found none: install Poppler (on Debian: "apt-get install poppler-utils").`
    )
  }
  return execFileSync(program, args, { input, maxBuffer: 1 << 28 })
}
