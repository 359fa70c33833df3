import type { GeoName } from '../sources/geonames'
import { spotsOf } from '../compile/spots'
import type { Project } from '../read'
import { nameKey, type KnownPlace } from './known-place'

const LANGUAGES = ['en', 'ru', 'hy', 'az', 'tr']
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  'European Union': ['EU', 'Евросоюз', 'ЕС', 'Եվրամիություն'],
  'United Nations': ['UN', 'ООН', 'ՄԱԿ', 'BMT'],
  NATO: ['НАТО', 'ՆԱՏՕ'],
  OSCE: ['ОБСЕ', 'ԵԱՀԿ', 'ATƏT']
}

/** What the project itself knows: the base map's names, the states of the world, a few groups. */
export function plainPlaces(project: Project): KnownPlace[] {
  const stateNames = new Map(project.places.value.map(({ id, name }) => [id, name]))
  const onBaseMap = spotsOf(project).flatMap((spot): KnownPlace[] => {
    const { kind, name, further, at, state } = spot
    if (kind === 'not-established' || at === undefined) return []
    const country = state === undefined ? undefined : (stateNames.get(state) ?? state)
    const source = kind === 'town' ? 'GeoNames' : 'the base map'
    const where = country === undefined ? {} : { country }
    return [{ name, further, kind, at, ...where, population: 0, source, isPlain: true }]
  })
  const shown = new Set(onBaseMap.map(({ name }) => nameKey(name)))
  return [
    ...onBaseMap,
    ...statesOfTheWorld().filter(({ name }) => !shown.has(nameKey(name))),
    ...Object.entries(GROUPS).map(([name, further]) => named(name, further, 'group'))
  ]
}

const named = (name: string, further: readonly string[], kind: KnownPlace['kind']): KnownPlace => ({
  name,
  further,
  kind,
  population: 0,
  source: 'Unicode CLDR, by way of Node',
  isPlain: true
})

function statesOfTheWorld(): KnownPlace[] {
  const names = LANGUAGES.map(
    (lang) => new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' })
  )
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return letters.flatMap((one) =>
    letters.flatMap((two): KnownPlace[] => {
      const code = one + two
      if (/^(?:EU|EZ|UN|Z.|X[^K]|Q.)$/.test(code)) return []
      const [name, ...further] = names.map((each) => each.of(code))
      if (name === undefined) return []
      return [
        named(
          name,
          further.filter((each) => each !== undefined),
          'state'
        )
      ]
    })
  )
}

const COUNTRY = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' })

const withoutAnyMarks = (name: string): string => name.normalize('NFKD').replace(/[\p{M}'’ʻ]/gu, '')

/** The rows of a table of GeoNames that bear one of the names. */
export type GeoNamesTable = (names: ReadonlySet<string>) => readonly GeoName[]

/** The rows of GeoNames that bear one of the names; their names are compared as they are written. */
export function geoNamesCalled(table: GeoNamesTable, wanted: ReadonlySet<string>): KnownPlace[] {
  // The table has two hundred thousand rows: names are compared as written, and without their marks.
  const spelled = new Set([...wanted].flatMap((name) => [name, withoutAnyMarks(name)]))
  return table(spelled)
    .filter(
      ({ feature, otherNames }) =>
        feature !== 'PPLX' && otherNames.some((each) => spelled.has(each))
    )
    .map(({ id, name, otherNames, lng, lat, country, population }) => ({
      name,
      further: otherNames,
      kind: 'town' as const,
      at: [lng, lat] as const,
      country: COUNTRY.of(country) ?? country,
      population,
      source: `GeoNames ${id}`,
      isPlain: false
    }))
}
