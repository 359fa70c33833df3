import type { Row } from './table'

const ROADS = {
  id: 'roads',
  title: 'Roads and relief',
  attribution: ['© OpenMapTiles'],
  tiles: 'https://tiles.example.org/planet'
}

/** The site with these basemaps, one a line, and what is said of it on the line that holds the words. */
const offering = (
  name: string,
  basemaps: readonly object[],
  said: RegExp,
  on = '"id":"roads"'
): Row => [
  name,
  '"firstView"',
  `"basemaps": [\n${basemaps.map((each) => JSON.stringify(each)).join(',\n')}\n],\n  "firstView"`,
  said,
  on
]

/** Slips in the basemaps that geo/content/site.json offers. */
export const BASEMAP_ROWS: readonly Row[] = [
  offering(
    'a basemap of nothing',
    [{ ...ROADS, tiles: undefined }],
    /neither "tiles" nor "heights"/
  ),
  offering('a basemap that credits nobody', [{ ...ROADS, attribution: [] }], /credits nobody/),
  offering(
    'a basemap twice',
    [ROADS, { ...ROADS, title: 'Relief', heights: 'heights.pmtiles' }],
    /id stands twice/,
    '"title":"Relief"'
  ),
  offering(
    'two basemaps of one title',
    [ROADS, { ...ROADS, id: 'others' }],
    /"others": Another has the same title/,
    '"id":"others"'
  ),
  offering(
    'tiles without an encrypted line',
    [{ ...ROADS, tiles: 'http://tiles.example.org/planet' }],
    /"roads": "tiles" is .*must be an address that begins with https/
  ),
  offering(
    'tiles with a password',
    [{ ...ROADS, tiles: 'https://me:secret@tiles.example.org/planet' }],
    /"roads": "tiles" is .*must be an address/
  ),
  offering(
    'tiles that would change the policy',
    [{ ...ROADS, tiles: "https://tiles.example.org/a; script-src 'unsafe-inline'" }],
    /"roads": "tiles" is .*must be an address/
  ),
  offering(
    'an archive outside the site',
    [{ ...ROADS, tiles: '../region.pmtiles' }],
    /"roads": "tiles" is .*must be an address/
  ),
  offering(
    'heights of half an address',
    [{ ...ROADS, heights: 'https://heights.example.org/{z}/{x}.png' }],
    /"heights" lacks one of \{z\}, \{x\} and \{y\}/
  ),
  offering(
    'a key of a basemap that is misspelt',
    [{ ...ROADS, height: 'heights.pmtiles' }],
    /"roads": "height" is no key that is known here/
  )
]
