import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join, sep } from 'node:path'

/**
 * Loaded before a command, by `--import`. Each step of its writing to its folder is counted: a file opened,
 * half of the text written, renamed, a folder made. `STOP_AT_WRITE` says what becomes of them:
 * `kill:3` kills the process at the third, `ENOSPC:3` lets that one fail, and `copy:DIR` copies the folder
 * at every one, as a kill there would leave it, to DIR/1-open, DIR/2-write and so on.
 */
const [how = '', what = ''] = (process.env['STOP_AT_WRITE'] ?? '').split(/:(.*)/s)
const folder = process.cwd() + sep
const paths = new Map<number, string>()
let steps = 0
let isCopying = false

const isOurs = (path: unknown): path is string =>
  !isCopying && typeof path === 'string' && (!path.startsWith(sep) || path.startsWith(folder))

function step(name: string, path: string, first: () => void = () => undefined): void {
  steps += 1
  if (how === 'copy') {
    isCopying = true
    first()
    fs.cpSync(folder, join(what, `${steps}-${name}`), { recursive: true })
    isCopying = false
  } else if (steps === Number(what)) {
    if (how !== 'kill') throw Object.assign(new Error(`${how}: stopped`), { code: how, path })
    first()
    process.kill(process.pid, 'SIGKILL')
  }
}

if (how !== '') {
  const { openSync, writeFileSync, writeSync, renameSync, mkdirSync } = fs
  fs.openSync = ((path: string, flags: string, ...more: []) => {
    const counts = isOurs(path) && /[wa+]/.test(flags)
    if (counts) step('open', path)
    const file = openSync(path, flags, ...more)
    if (counts) paths.set(file, path)
    return file
  }) as typeof fs.openSync
  fs.writeFileSync = ((file: string | number, text: string, ...more: []) => {
    const path = typeof file === 'number' ? paths.get(file) : file
    const half = text.slice(0, text.length / 2)
    if (isOurs(path)) {
      step('write', path, () => {
        if (typeof file === 'number') writeSync(file, half, 0)
        else writeFileSync(file, half)
      })
    }
    writeFileSync(file, text, ...more)
  }) as typeof fs.writeFileSync
  fs.renameSync = ((from: string, to: string) => {
    if (isOurs(to)) step('rename', to)
    renameSync(from, to)
    if (isOurs(to)) step('renamed', to)
  }) as typeof fs.renameSync
  fs.mkdirSync = ((path: string, ...more: []) => {
    if (isOurs(path) && !fs.existsSync(path)) step('mkdir', path)
    return mkdirSync(path, ...more)
  }) as typeof fs.mkdirSync
  syncBuiltinESMExports()
}
