import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { ask } from '../../../build/hosts/ask'

/** A server that runs. */
export interface Served {
  /** Without a slash at the end. */
  readonly origin: string
  readonly stop: () => Promise<void>
}

/** Whether the program can be started here. */
export const isInstalled = (program: string, ...version: string[]): boolean =>
  spawnSync(program, version, { stdio: 'ignore' }).status === 0

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

/** Nobody, who owns no file. */
const NOBODY = 65_534

/** Starts the program as a user without rights, where this one may become one, and waits for its first answer. */
export async function start(
  command: readonly [program: string, ...args: string[]],
  origin: string,
  env: Readonly<Record<string, string>> = {}
): Promise<Served> {
  const [program, ...args] = command
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {})
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data))
  for (let tries = 0; tries < 100 && child.exitCode === null; tries++) {
    if (await answers(origin)) return { origin, stop: () => ended(child) }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await ended(child)
  throw new Error(`${program} does not answer at ${origin}:\n${said}`)
}

const answers = (origin: string): Promise<boolean> =>
  ask(`${origin}/`).then(
    () => true,
    () => false
  )

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
