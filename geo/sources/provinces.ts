import type { FeatureCollection } from 'geojson'
import type { MultiPolygon } from '../derive/topology/position'
import { areaOf, codeOf } from './natural-earth'

/** A first-level region of a state: province, district, region, autonomous republic or city. */
export interface Province {
  /** Natural Earth's code, one for each region. */
  readonly code: string
  /** Of the state that holds it, as the pipeline names it. */
  readonly state: string
  readonly name: string
  /** What it is called in law: "Province", "District". */
  readonly type: string
  /** Other names by language; `local` is the name in the state's own, where Natural Earth has it. */
  readonly names: Readonly<Partial<Record<'hy' | 'az' | 'ru' | 'local', string>>>
  readonly area: MultiPolygon
}

/** A name that Natural Earth gives otherwise; reviewed one by one. */
export interface ProvinceName {
  readonly code: string
  readonly name: string
  /** Where the names in other languages are another region's, and are left out. */
  readonly othersAreWrong?: true
  readonly source: string
}

/** States whose provinces are drawn, by Natural Earth's codes. */
const STATES: Readonly<Record<string, string>> = {
  ARM: 'armenia',
  AZE: 'azerbaijan',
  GEO: 'georgia',
  IRN: 'iran',
  RUS: 'russia',
  TUR: 'turkey'
}

/** The provinces of the states round the Armenia–Azerbaijan border. */
export const provincesOf = (
  admin1: FeatureCollection,
  reviewed: readonly ProvinceName[]
): Province[] =>
  admin1.features.flatMap((region) => {
    const state = STATES[codeOf(region, 'adm0_a3')]
    // Listed under Russia, drawn in Ukraine.
    if (state === undefined || codeOf(region, 'iso_3166_2').startsWith('UA-')) return []
    const code = codeOf(region, 'adm1_code')
    const review = reviewed.find((each) => each.code === code)
    const ru = codeOf(region, 'name_ru')
      .normalize('NFC')
      .replace(/\u0301/g, '')
    return [
      {
        code,
        state,
        name: review?.name ?? codeOf(region, 'name_en'),
        type: codeOf(region, 'type_en'),
        names: review?.othersAreWrong
          ? {}
          : {
              ...(ru === '' ? {} : { ru }),
              ...localNames(state, codeOf(region, 'name'), codeOf(region, 'name_local'))
            },
        area: areaOf(region)
      }
    ]
  })

/** Armenian names stand before a bar, Azerbaijan's are Natural Earth's own; others are left as they are. */
function localNames(state: string, name: string, nameLocal: string): Province['names'] {
  if (state === 'azerbaijan') return { az: name, local: name }
  const [first = ''] = nameLocal.split('|')
  const isArmenian = state === 'armenia' && /\p{Script=Armenian}/u.test(first)
  return isArmenian ? { hy: first, local: first } : {}
}
