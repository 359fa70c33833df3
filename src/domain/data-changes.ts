/** What has changed of a place since a version of the data; nothing where it is as it was. */
export interface PlaceChange {
  readonly isNew?: true
  /** Its line, area or point on the map is another. */
  readonly isRedrawn?: true
  /** Its names, what is said of it, or what it belongs to. */
  readonly isRetold?: true
  /** How many of the passages that it shows have come, gone, or other words. */
  readonly more?: number
  readonly out?: number
  readonly reworded?: number
}

/** What has changed since a version of the data that was recorded. */
export interface OlderVersion {
  readonly version: string
  /** On which it was recorded, ISO. */
  readonly day: string
  /** By place id, only those that have changed. */
  readonly places: Readonly<Record<string, PlaceChange>>
  /** Ids of places that there are no longer. */
  readonly gone: readonly string[]
}

/** The part of a version that tells data from data, whatever the release. */
export const dataHashOf = (version: string): string => version.slice(version.indexOf('+') + 1)

export const isDataHash = (text: string): boolean => /^[0-9a-f]{10}$/.test(text)

/** What of an older version's changes is to be told with a view. */
export interface ToldChanges {
  /** Of the open place; undefined where none is open, null where it is as it was. */
  readonly ofOpen?: PlaceChange | null
  /** Ids of the others that have changed, which the view shows. */
  readonly inView: readonly string[]
  readonly elsewhere: number
}

export function changesToTell(
  { places, gone }: OlderVersion,
  open: string | null,
  isSeen: (placeId: string) => boolean
): ToldChanges {
  const others = Object.keys(places).filter((id) => id !== open)
  const inView = others.filter(isSeen)
  return {
    ...(open !== null && { ofOpen: places[open] ?? null }),
    inView,
    elsewhere: others.length - inView.length + gone.length
  }
}
