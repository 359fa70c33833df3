import type { Fault } from '../../src/domain/fault'

/** The first line in which a file differs from what it should hold; none where it does not. */
export function firstDifference(file: string, wanted: string, found: string | undefined): Fault[] {
  if (found === wanted) return []
  if (found === undefined) {
    return [{ file, line: 1, message: 'The file is missing. Run "npm run geo" and commit it.' }]
  }
  const wantedLines = wanted.split('\n')
  const foundLines = found.split('\n')
  const same = wantedLines.findIndex((line, index) => line !== foundLines[index])
  const line = (same < 0 ? wantedLines.length : same) + 1
  const message =
    'From this line on the file is not what the sources give. Run "npm run geo" and commit what it writes.'
  return [{ file, line, message }]
}
