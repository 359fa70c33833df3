import { resolveIn, type Lock, type LockedPackage } from './lock'

/** Packages whose own build holds what they depend on, so that the bundle does not show it. */
const BUNDLE_OTHERS = ['maplibre-gl']

/**
 * The packages of which readers get a part, by name: those of the bundle's modules, what these hold of
 * others, and `named` ones, such as fonts. Throws where the lock does not have one.
 */
export function shippedPackages(
  lock: Lock,
  modules: Iterable<string>,
  named: readonly string[]
): LockedPackage[] {
  const found = new Set<LockedPackage>()
  const take = (folder: string): void => {
    const locked = lock.get(folder)
    if (!locked)
      throw new Error(`package-lock.json has no ${folder}, of which the build has a part.`)
    if (found.has(locked)) return
    found.add(locked)
    if (BUNDLE_OTHERS.includes(locked.name)) takeAllOf(locked)
  }
  const takeAllOf = ({ folder, dependencies }: LockedPackage): void => {
    for (const name of dependencies) {
      const locked = name.startsWith('@types/') ? undefined : resolveIn(lock, folder, name)
      if (!locked || found.has(locked)) continue
      found.add(locked)
      takeAllOf(locked)
    }
  }
  for (const module of modules) {
    const folder = folderOf(module)
    if (folder !== undefined) take(folder)
  }
  for (const name of named) take(`node_modules/${name}`)
  const byName = new Map([...found].map((each) => [`${each.name}@${each.version}`, each]))
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each)
}

/** The package's folder, from the project's root, of a module's path; undefined for our own. */
export function folderOf(module: string): string | undefined {
  const [path = ''] = module.replaceAll('\\', '/').split('?')
  return /node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0]
}
