import type { BasemapFault } from '../domain/basemap'

const list = new Intl.ListFormat('en-GB')

/** Whose tiles they are, at the start of a sentence. */
const who = (host: string | undefined): string => host ?? 'This site'

/** The words of detailed basemaps; the rest is in `words.ts`. */
const english = {
  heading: 'Map below',
  own: 'Drawn by this atlas',
  /** What the choice leads to, before it is made. */
  contacts: (hosts: readonly string[]) =>
    hosts.length === 0 ? 'From this site.' : `Contacts ${list.format(hosts)}.`,
  privacy:
    'Whoever is contacted learns your network address and which part of the map you look at.',
  coming: 'On its way …',
  fault: (title: string, cause: string) =>
    `“${title}” is not shown: ${cause} The map is the one that this atlas draws. To try again, choose it once more.`,
  /** A sentence each; the host is undefined for files beside the site. */
  cause: {
    script: () => 'a script that draws it has not come.',
    unreachable: (host) =>
      host === undefined ? 'its files are not on this site.' : `${host} does not answer with it.`,
    ranges: (host) =>
      `${who(host)} does not send parts of its file, which is too large to be sent whole.`,
    schema: (host) => `${who(host)} sent something else than such a map.`,
    slow: (host) => `${who(host)} has sent nothing for too long.`,
    incomplete: (host) => `${who(host)} did not send many parts of it.`
  } satisfies Record<BasemapFault, (host: string | undefined) => string>
} as const

export const basemapWords = english
