/** A licence as a Data Package states it: the name is an id of licenses.opendefinition.org. */
export interface Licence {
  readonly name: string
  readonly path?: string
  readonly title: string
}

export const LICENCES = {
  odbl: {
    name: 'ODbL-1.0',
    path: 'https://opendatacommons.org/licenses/odbl/1-0/',
    title: 'Open Database License 1.0'
  },
  ccBy: {
    name: 'CC-BY-4.0',
    path: 'https://creativecommons.org/licenses/by/4.0/',
    title: 'Creative Commons Attribution 4.0'
  },
  publicDomain: {
    name: 'other-pd',
    path: 'https://www.naturalearthdata.com/about/terms-of-use/',
    title: 'Public domain (Natural Earth)'
  },
  mit: { name: 'MIT', path: 'https://opensource.org/license/mit', title: 'MIT Licence' },
  quotations: {
    name: 'other-closed',
    title: 'Quotations: the words of their authors and publishers, outside this atlas’s licence'
  }
} as const satisfies Record<string, Licence>

export const BY_SOURCE_LICENCE: Readonly<Record<string, Licence>> = {
  'ODbL-1.0': LICENCES.odbl,
  'CC-BY-4.0': LICENCES.ccBy,
  'Public domain': LICENCES.publicDomain
}
