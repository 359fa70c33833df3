/** The colour that lies `share` of the way from one `#rrggbb` to another. */
export function mix(from: string, to: string, share: number): string {
  const channel = (colour: string, at: number): number =>
    Number.parseInt(colour.slice(1 + at * 2, 3 + at * 2), 16)
  const mixed = [0, 1, 2].map((at) =>
    Math.round(channel(from, at) * (1 - share) + channel(to, at) * share)
  )
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
