import { EVERYWHERE, TLS_ONLY, varyingHeaders, type Headers } from './headers'

/** A snippet for a Caddyfile's `route`: later lines stand above earlier ones there. */
export function caddyHeaders(base: string): string {
  const varying = varyingHeaders()
  const elsewhere = Object.fromEntries(varying.map(({ name, elsewhere }) => [name, elsewhere]))
  const areas = new Map<string, Record<string, string>>()
  for (const { name, in: values } of varying) {
    for (const [area, value] of Object.entries(values)) {
      areas.set(area, { ...areas.get(area), [name]: value })
    }
  }
  return `# Written by "npm run headers" from build/hosts/headers.ts.

(atlas_headers) {
${set('', { ...EVERYWHERE, ...elsewhere })}
${[...areas]
  .map(
    ([area, values]) => `	@atlas_${area} path ${base}${area}/*\n${set(` @atlas_${area}`, values)}`
  )
  .join('\n')}
	@atlas_tls protocol https
${set(' @atlas_tls', TLS_ONLY)}}

(atlas_not_found) {
	rewrite * ${base}404.html
	header Content-Type "text/html; charset=utf-8"
	header Cache-Control "${elsewhere['Cache-Control']}"
}
`
}

const set = (matcher: string, headers: Headers): string =>
  `	header${matcher} {\n${Object.entries(headers)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `		${name} "${value}"\n`)
    .join('')}	}\n`
