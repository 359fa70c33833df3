/** A populated place of GeoNames. */
export interface GeoName {
  readonly id: number
  readonly name: string
  readonly otherNames: readonly string[]
  readonly lng: number
  readonly lat: number
  /** PPLC a capital, PPLA the seat of a region, PPLX a part of a town, PPL any other. */
  readonly feature: string
  /** ISO 3166-1, two letters. */
  readonly country: string
  /** 0 where none is known. */
  readonly population: number
}

/** Reads GeoNames' tab-separated table of places. */
export const readGeoNames = (text: string): GeoName[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map(rowOf)

/** Those rows that bear one of the names, as they are written, which is far quicker than reading all. */
export const readGeoNamesCalled = (text: string, names: ReadonlySet<string>): GeoName[] =>
  text
    .split('\n')
    .filter((line) => {
      const start = line.indexOf('\t') + 1
      const ascii = line.indexOf('\t', start)
      const others = line.indexOf('\t', ascii + 1)
      const end = line.indexOf('\t', others + 1)
      if (start === 0 || end < 0) return false
      return (
        names.has(line.slice(start, ascii)) ||
        names.has(line.slice(ascii + 1, others)) ||
        line
          .slice(others + 1, end)
          .split(',')
          .some((each) => names.has(each))
      )
    })
    .map(rowOf)

function rowOf(line: string): GeoName {
  const columns = line.split('\t')
  const column = (index: number): string => columns[index] ?? ''
  return {
    id: Number(column(0)),
    name: column(1),
    otherNames: [column(1), column(2), ...column(3).split(',')],
    lat: Number(column(4)),
    lng: Number(column(5)),
    feature: column(7),
    country: column(8),
    population: Number(column(14))
  }
}

/** Without the marks by which romanisations of Armenian, Georgian and Russian tell sounds apart. */
export const withoutMarks = (name: string): string => name.replace(/[’'ʻ]/g, '')

/** Without the strokes over long vowels in romanised Persian and Arabic. */
export const withoutLongVowels = (name: string): string =>
  withoutMarks(name.normalize('NFD').replace(/\u0304/g, '')).normalize('NFC')
