import { join } from 'node:path'
import type { Plugin } from 'vite'
import { formatFault } from '../src/domain/fault'
import { buildAtlas } from '../geo/atlas'
import { checkProject } from '../geo/check'
import { readProject } from '../geo/read'

const ID = 'virtual:atlas'

/** Serves the atlas as a module, built from `geo/`; faults in the data stop the build. */
export function atlasPlugin(): Plugin {
  let root = '.'
  return {
    name: 'atlas',
    configResolved: (config) => void (root = config.root),
    configureServer: (server) => void server.watcher.add(join(root, 'geo')),
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load(id) {
      if (id !== `\0${ID}`) return null
      const { project, faults } = readProject(root)
      const built = buildAtlas(project)
      const all = [...faults, ...checkProject(project), ...built.faults]
      if (all.length > 0) this.error(`The data has faults:\n${all.map(formatFault).join('\n')}`)
      // One string that the browser parses as JSON: quicker than as JavaScript, and no key is special.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(built.atlas))})`
    },
    hotUpdate({ file, modules }) {
      if (!file.startsWith(join(root, 'geo'))) return modules
      const atlas = this.environment.moduleGraph.getModuleById(`\0${ID}`)
      return atlas ? [...modules, atlas] : modules
    }
  }
}
