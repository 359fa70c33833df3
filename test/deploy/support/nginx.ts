import { chmodSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort, start, type Served } from './server'

/** What of a configuration is another on this machine. Throws where the configuration does not say it. */
type Changes = readonly (readonly [from: string, to: string])[]

/** The configuration of a container, as it is but for port, root and the folder for what is written. */
export async function startNginx(home: string, root: string): Promise<Served> {
  const port = await freePort()
  const folder = folderFor(home)
  const text = changed('deploy/nginx/nginx.conf', [
    ['listen 8080;', `listen 127.0.0.1:${port};`],
    ['root /srv/atlas;', `root ${root};`],
    ...inOwnFolder(folder)
  ])
  return run(folder, text, `http://127.0.0.1:${port}`)
}

/** The example of a host with TLS, inside the http block of the container's. */
export async function startNginxTls(
  home: string,
  root: string,
  { key, certificate }: { key: string; certificate: string }
): Promise<Served & { plain: string }> {
  const folder = folderFor(home)
  const [tls, plain] = [await freePort(), await freePort()]
  const blocks = changed('deploy/nginx/tls.conf', [
    ['listen 80;', `listen 127.0.0.1:${plain};`],
    ['listen 443 ssl http2;', `listen 127.0.0.1:${tls} ssl http2;`],
    ['https://$host$request_uri', `https://$host:${tls}$request_uri`],
    ['root /srv/atlas;', `root ${root};`],
    ['/etc/ssl/atlas/fullchain.pem', certificate],
    ['/etc/ssl/atlas/privkey.pem', key]
  ])
  const container = changed('deploy/nginx/nginx.conf', inOwnFolder(folder))
  const http = container.replace(/ {4}include atlas\/maps[^]*(?=\n\}\n$)/, () => blocks)
  if (http === container) throw new Error('nginx.conf does not hold its server where it did.')
  const served = await run(folder, http, `https://127.0.0.1:${tls}`)
  return { ...served, plain: `http://127.0.0.1:${plain}` }
}

const WRITTEN = [
  ...['nginx.pid', 'nginx-client-body', 'nginx-proxy'],
  ...['nginx-fastcgi', 'nginx-uwsgi', 'nginx-scgi']
]
const inOwnFolder = (home: string): Changes =>
  WRITTEN.map((name) => [`/tmp/${name};`, `${home}/${name};`])

/** A folder in which anyone may write, with the configuration's other files beside where its own will be. */
function folderFor(home: string): string {
  const folder = mkdtempSync(join(home, 'nginx-'))
  chmodSync(folder, 0o777)
  cpSync('deploy/nginx', join(folder, 'atlas'), { recursive: true })
  return folder
}

function run(folder: string, configuration: string, origin: string): Promise<Served> {
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, configuration)
  const log = ['-e', 'stderr']
  return start(['nginx', '-p', folder, '-c', file, ...log, '-g', 'daemon off;'], origin)
}

function changed(file: string, changes: Changes): string {
  let text = readFileSync(file, 'utf8')
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`${file} does not say "${from}".`)
    text = text.replace(from, () => to)
  }
  return text
}
