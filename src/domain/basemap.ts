/** A detailed basemap of tiles, which a reader may choose: geo/content/site.json offers it. */
export interface Basemap {
  readonly id: string
  /** As the switch names it. */
  readonly title: string
  /** Who is to be credited while it is shown, each once. */
  readonly attribution: readonly string[]
  /** Vector tiles in the OpenMapTiles schema: an address in one of the forms below. */
  readonly tiles?: string
  /** Heights above the sea, as pictures in the Terrarium encoding: likewise. */
  readonly heights?: string
}

/**
 * What stands at an address: a PMTiles archive, beside the site where it names no host; tiles by
 * `{z}/{x}/{y}`; else a TileJSON description that says where the tiles are.
 */
export type AddressForm = 'archive' | 'template' | 'description'

export function formOf(address: string): AddressForm {
  if (address.includes('{')) return 'template'
  return /\.pmtiles$/.test(pathOf(address)) ? 'archive' : 'description'
}

const pathOf = (address: string): string => address.replace(/[?#].*/, '')

/** The origin that the address names; undefined for what lies beside the site. */
export const originOf = (address: string): string | undefined =>
  URL.canParse(address) ? new URL(address).origin : undefined

/** Origins of other hosts that the basemap is fetched from, each once, in alphabetical order. */
export const originsOf = ({ tiles, heights }: Pick<Basemap, 'tiles' | 'heights'>): string[] =>
  [...new Set([tiles, heights].flatMap((address) => (address && originOf(address)) ?? []))].sort()

/** The same as a reader knows them: without the scheme. */
export const hostsOf = (basemap: Pick<Basemap, 'tiles' | 'heights'>): string[] =>
  originsOf(basemap).map((origin) => new URL(origin).host)

/** Why a basemap is not shown. */
export type BasemapFault =
  /** Its script did not come. */
  | 'script'
  /** No answer, or an answer that there is nothing. */
  | 'unreachable'
  /** The host does not give parts of a file. */
  | 'ranges'
  /** What comes is no such tiles. */
  | 'schema'
  /** Nothing has come for long. */
  | 'slow'
  /** Too many of the tiles did not come. */
  | 'incomplete'

/** What became of the basemap that was chosen. */
export type BasemapTold =
  /** Some of it is drawn. */
  | { readonly is: 'drawn' }
  /** It is taken away again; `address` is what it was to come from. */
  | { readonly is: 'faulty'; readonly fault: BasemapFault; readonly address: string }
