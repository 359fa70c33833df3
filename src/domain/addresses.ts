/** Where documents live, below the site's base path (which begins and ends with a slash). */
export const placeAddress = (base: string, id: string): string => `${base}place/${id}/`
/** The articles that mention the place, as a feed. */
export const placeFeedAddress = (base: string, id: string): string =>
  `${placeAddress(base, id)}feed.xml`
/** A further page of the place's passages; the first is the place's own. */
export const placePageAddress = (base: string, id: string, page: number): string =>
  numbered(placeAddress(base, id), page)
export const placesPageAddress = (base: string, page: number): string =>
  numbered(placesAddress(base) + (page === 1 ? '' : 'index/'), page)
export const articlesPageAddress = (base: string, page: number): string =>
  numbered(articlesAddress(base) + (page === 1 ? '' : 'index/'), page)
/** Articles of a year, a month or a publisher, by its part of the address. */
export const articleGroupAddress = (base: string, path: string, page: number): string =>
  numbered(`${articlesAddress(base)}index/${path}/`, page)
/** All publishers, where they are many. */
export const publishersAddress = (base: string, page: number): string =>
  numbered(`${articlesAddress(base)}index/publisher/`, page)
const numbered = (address: string, page: number): string =>
  page === 1 ? address : `${address}${page}/`
export const articleAddress = (base: string, id: string): string => `${base}article/${id}/`
export const placesAddress = (base: string): string => `${base}place/`
export const articlesAddress = (base: string): string => `${base}article/`
export const methodAddress = (base: string): string => `${base}method/`
export const accessibilityAddress = (base: string): string => `${base}accessibility/`
/** Two articles side by side. */
export const compareAddress = (base: string, first: string, second: string): string =>
  `${base}compare/${first}/${second}/`
/** The map page with a place open. */
export const mapAddress = (base: string, placeId?: string): string =>
  placeId === undefined ? base : `${base}#place=${placeId}`
/** The same on the map page. */
export const compareMapAddress = (base: string, first: string, second: string): string =>
  `${base}#compare=${first},${second}`
/** The map page with the passages of one article alone. */
export const articleMapAddress = (base: string, articleId: string): string =>
  `${base}#article=${articleId}`
/** The page that lists the open data. */
export const dataAddress = (base: string): string => `${base}data/`
/** The page that other pages show within them. */
export const embedAddress = (base: string): string => `${base}embed/`
/** Name of the file that holds a page's still map. */
export const STILL_MAP = 'map.svg'
export const placeMapAddress = (base: string, id: string): string =>
  placeAddress(base, id) + STILL_MAP
/** The still map of the first view. */
export const firstMapAddress = (base: string): string => base + STILL_MAP
