import { cpSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'

const FOLDERS = ['src', 'embed', 'geo/content', 'geo/out', 'geo/sources', 'build', 'public']
const FOLDERS_OF_CODE = ['geo', 'geo/compile', 'geo/derive', 'geo/import', 'geo/validate']
const FILES = [
  ...['index.html', 'package.json', 'package-lock.json', 'LICENSE'],
  ...['svelte.config.js', 'tsconfig.json', 'vite.config.ts']
]

/** Everything that a build needs, in a folder whose content may then be changed. */
export function copyProject(root: string): void {
  for (const path of FOLDERS) cpSync(path, join(root, path), { recursive: true })
  for (const folder of FOLDERS_OF_CODE) {
    cpSync(folder, join(root, folder), {
      recursive: true,
      filter: (path) => !path.includes('node_modules')
    })
  }
  for (const file of FILES) cpSync(file, join(root, file))
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
}
