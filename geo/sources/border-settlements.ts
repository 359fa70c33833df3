/** A small place beside the Armenia–Azerbaijan border, as `border-settlements.json` lists it. */
export interface BorderSettlement {
  /** In Latin letters; what stands in brackets tells namesakes apart. */
  readonly name: string
  /** As far as a source gave them; two languages of the region where both sides have a name for it. */
  readonly names: Readonly<Partial<Record<'hy' | 'az' | 'ru', string>>>
  /** Whose administration holds it today. */
  readonly country: 'AM' | 'AZ'
  readonly district: string
  readonly lng: number
  readonly lat: number
  /** The radius in metres within which the point lies. */
  readonly accuracyMetres: number
  readonly source: string
  readonly second?: {
    readonly lng: number
    readonly lat: number
    readonly metres: number
    readonly source: string
  }
  readonly population?: number
  readonly populationYear?: number
  readonly note?: string
}

/** The name without what tells namesakes apart. */
export const plainNameOf = ({ name }: BorderSettlement): string => name.replace(/ \(.*\)$/, '')

/** The name that those who hold the place write; both where two are used. */
export function localNameOf({ country, names }: BorderSettlement): string | undefined {
  const [first, second] = country === 'AM' ? [names.hy, names.az] : [names.az, names.hy]
  if (first === undefined) return second
  return second === undefined || second === first ? first : `${first} / ${second}`
}
