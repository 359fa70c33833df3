import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import { compiled } from '../compiled'
import { FONT_PACKAGES } from '../fonts'
import { licencesText } from './licences'
import { readLock } from './lock'
import { shippedPackages } from './packages'
import { sbom } from './sbom'

/** The names that they have in the built site. */
export const LICENCES = 'licences.txt'
export const SBOM = 'sbom.cdx.json'

interface Package {
  readonly name: string
  readonly version: string
  readonly license: string
}

/** Writes into the site what readers get of others' work: the licences, and a list for machines. */
export function shippedPlugin(built: string): Plugin {
  let config: ResolvedConfig
  const modules = new Set<string>()
  return {
    name: 'shipped',
    apply: 'build',
    configResolved: (resolved) => void (config = resolved),
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') for (const id of file.moduleIds) modules.add(id)
      }
    },
    writeBundle() {
      if (config.build.ssr) return
      const { root } = config
      const dist = resolve(root, config.build.outDir)
      const packages = shippedPackages(readLock(root), modules, FONT_PACKAGES)
      const sources = compiled(root).project.sources.value
      writeFileSync(join(dist, LICENCES), licencesText(root, packages, sources))
      const { name, version, license } = JSON.parse(
        readFileSync(join(root, 'package.json'), 'utf8')
      ) as Package
      const document = sbom({ name, version, licence: license, built }, packages, sources)
      writeFileSync(join(dist, SBOM), `${JSON.stringify(document, null, 1)}\n`)
    }
  }
}
