import type { OlderVersion, PlaceChange } from '../domain/data-changes'
import { date } from './figures'

/** What is told by name. */
interface ToldByName {
  /** The open place as it stands in a sentence, and what has changed of it; null where nothing has. */
  readonly open?: { readonly name: string; readonly change: PlaceChange | null }
  /** Names of the others in view that have changed, and what. */
  readonly inView: readonly { readonly name: string; readonly change: PlaceChange }[]
  readonly elsewhere: number
}

/** More would be a list to read, not a notice. */
const MOST_NAMED = 4

const passages = (count: number): string => `${count} ${count === 1 ? 'passage' : 'passages'}`

const changeOf = ({ isNew, isRedrawn, isRetold, more, out, reworded }: PlaceChange): string =>
  [
    ...(isNew ? ['new on the map'] : []),
    ...(isRedrawn ? ['its line or point is another'] : []),
    ...(isRetold ? ['what is said of it is another'] : []),
    ...(more ? [`${passages(more)} more`] : []),
    ...(out ? [`${passages(out)} taken out`] : []),
    ...(reworded ? [`${passages(reworded)} in other words`] : [])
  ].join(', ')

const places = (count: number): string => `${count} ${count === 1 ? 'place' : 'places'}`

function others({ open, inView, elsewhere }: ToldByName): string[] {
  const named = inView
    .slice(0, MOST_NAMED)
    .map(({ name, change }) => `${name} (${changeOf(change)})`)
  const more = inView.length - named.length
  const also = open ? 'Also changed' : 'Changed'
  return [
    ...(named.length > 0
      ? [
          `${also} in this view: ${named.join('; ')}${more > 0 ? `; and ${places(more)} more` : ''}.`
        ]
      : open
        ? []
        : ['Nothing in this view has changed.']),
    ...(elsewhere > 0 ? [`Changed elsewhere: ${places(elsewhere)}.`] : [])
  ]
}

/** The words of a link to older data, which come with one; the rest is in `words.ts`. */
const english = {
  since: ({ version, day }: OlderVersion, told: ToldByName) =>
    [
      `This link is of ${date(day)} (data ${version}); the data has changed since.`,
      ...(told.open
        ? [
            told.open.change
              ? `Of ${told.open.name}: ${changeOf(told.open.change)}.`
              : `Nothing has changed of ${told.open.name}.`
          ]
        : []),
      ...others(told)
    ].join(' '),
  unknown: (hash: string) =>
    `This link is of other data (${hash}), of which nothing is recorded here: what has changed since cannot be said.`
} as const

export type OlderDataWords = typeof english

export const olderData: OlderDataWords = english
