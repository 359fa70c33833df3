import { caddyHeaders } from './caddy'
import { nginxHeaders, nginxMaps } from './nginx'

/** The files below deploy/ that are made of the headers, by path, for a base path. */
export const HEADER_FILES: Readonly<Record<string, (base: string) => string>> = {
  'nginx/maps.conf': nginxMaps,
  'nginx/headers.conf': nginxHeaders,
  'caddy/headers.caddy': caddyHeaders
}
