import { chmodSync, cpSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { freePort, start, type Served } from './server'

/** The configuration as it is, told by its variables where to listen and what to serve. */
export async function startCaddy(home: string, root: string): Promise<Served> {
  const origin = `http://127.0.0.1:${await freePort()}`
  const folder = mkdtempSync(join(home, 'caddy-'))
  chmodSync(folder, 0o777)
  cpSync('deploy/caddy', folder, { recursive: true })
  return start(['caddy', 'run', '--config', join(folder, 'Caddyfile')], origin, {
    ATLAS_ADDRESS: origin,
    ATLAS_ROOT: root,
    HOME: folder,
    XDG_DATA_HOME: folder,
    XDG_CONFIG_HOME: folder
  })
}
