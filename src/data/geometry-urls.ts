const files = import.meta.glob<string>('../../geo/out/*.geojson', {
  eager: true,
  query: '?url',
  import: 'default'
})

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1, -'.geojson'.length)

/** Addresses of the drawn geometry, by the file's name without its ending. */
export const GEOMETRY_URLS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(files).map(([path, url]) => [nameOf(path), url])
)
