import { EVERYWHERE, TLS_ONLY, varyingHeaders } from './headers'

const NOTE = '# Written by "npm run headers" from build/hosts/headers.ts.\n'
const variable = (name: string): string => `$atlas_${name.toLowerCase().replaceAll('-', '_')}`
const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** For the http block: the value of each header that differs by address. An empty one is not sent. */
export function nginxMaps(base: string): string {
  const maps = varyingHeaders().map(({ name, elsewhere, in: areas }) =>
    map('$uri', variable(name), [
      ['default', elsewhere],
      ...Object.entries(areas).map(([area, value]): [string, string] => [
        `"~^${literally(base)}${area}/"`,
        value
      ])
    ])
  )
  const overTls = Object.entries(TLS_ONLY).map(([name, value]) =>
    map('$https$http_x_forwarded_proto', variable(name), [
      ['default', ''],
      ['"~^on"', value],
      ['https', value]
    ])
  )
  const notFound = map('$host', '$atlas_not_found', [['default', `${base}404.html`]])
  return [NOTE, ...maps, ...overTls, notFound].join('\n')
}

/** For the server block: every header, sent with errors too. */
export const nginxHeaders = (): string =>
  [
    NOTE,
    ...Object.entries(EVERYWHERE).map(([name, value]) => add(name, `"${value}"`)),
    ...varyingHeaders().map(({ name }) => add(name, variable(name))),
    ...Object.keys(TLS_ONLY).map((name) => add(name, variable(name)))
  ].join('')

const add = (name: string, value: string): string => `add_header ${name} ${value} always;\n`

const map = (from: string, to: string, rows: readonly [string, string][]): string =>
  `map ${from} ${to} {\n${rows.map(([key, value]) => `    ${key} "${value}";\n`).join('')}}\n`
