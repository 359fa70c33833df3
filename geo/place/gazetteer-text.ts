import type { Place } from '../../src/domain/place'

/** The gazetteer with one place more, on a line of its own where its id belongs; no other line changes. */
export function withPlace(text: string, place: Place): string {
  const lines = text.split('\n')
  const at = lines.findIndex((line) => {
    const id = /^\{"id":"([^"]+)"/.exec(line)?.[1]
    return id !== undefined && id > place.id
  })
  const own = JSON.stringify(place)
  if (at >= 0) return [...lines.slice(0, at), `${own},`, ...lines.slice(at)].join('\n')
  const end = lines.lastIndexOf(']')
  const before = lines.slice(0, end)
  const last = before.at(-1) ?? ''
  if (last.startsWith('{')) before[before.length - 1] = `${last},`
  return [...before, own, ...lines.slice(end)].join('\n')
}

/** An id from a name: "Goris" becomes "goris", "Qazax / Gazakh" "qazax". */
export const idOf = (name: string): string =>
  (name.split(' / ')[0] ?? '')
    .replaceAll('ə', 'a')
    .replaceAll('ı', 'i')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
