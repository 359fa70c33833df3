import { formOf, type Basemap } from '../../src/domain/basemap'

interface BasemapFaultAt {
  /** Of the list of basemaps. */
  readonly at: readonly (string | number)[]
  readonly message: string
}

/** What of the offered basemaps a reader could not choose, tell apart or be shown. */
export function basemapFaults(basemaps: readonly Basemap[]): BasemapFaultAt[] {
  return basemaps.flatMap((basemap, at): BasemapFaultAt[] => {
    const { id, title, attribution, tiles, heights } = basemap
    const own = (message: string, key?: string): BasemapFaultAt => ({
      at: key === undefined ? [at] : [at, key],
      message: `Basemap "${id}": ${message}`
    })
    const before = basemaps.slice(0, at)
    if (before.some((other) => other.id === id))
      return [own('The id stands twice. Each basemap needs one of its own.', 'id')]
    if (before.some((other) => other.title === title))
      return [own('Another has the same title. Readers choose by it; name what differs.', 'title')]
    if (tiles === undefined && heights === undefined)
      return [own('It has neither "tiles" nor "heights". Name at least one of them.')]
    if (attribution.length === 0)
      return [own('It credits nobody. Tiles have makers; name them.', 'attribution')]
    return (['tiles', 'heights'] as const)
      .filter((key) => isHalfTemplate(basemap[key]))
      .map((key) => own(`"${key}" lacks one of {z}, {x} and {y}. Write all three.`, key))
  })
}

const isHalfTemplate = (address: string | undefined): boolean =>
  address !== undefined &&
  formOf(address) === 'template' &&
  !['{z}', '{x}', '{y}'].every((part) => address.includes(part))
