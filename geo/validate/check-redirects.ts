import { REDIRECTS, type Project } from '../read'
import type { Told } from './one-cause'

/** Old ids lead to ids that there are, at once, and are never given to anything else. */
export function checkRedirects({ redirects, ...project }: Project): Told[] {
  const { value, lineOf } = redirects
  const ids = idsOf(project)
  return value.flatMap(({ from, to }, at): Told[] => {
    const messages = [
      ...(ids.has(from)
        ? [
            `"${from}" is redirected to "${to}" and is the id of something else again: old links would come to mean that. Give the other a new id.`
          ]
        : []),
      ...(value.findIndex((other) => other.from === from) < at
        ? [`"${from}" stands twice. Take one out.`]
        : []),
      ...(ids.has(to)
        ? []
        : [
            `"${to}", to which "${from}" is redirected, is no place, layer, article or excerpt. Name what it is called now.`
          ])
    ]
    return messages.map((message) => ({ file: REDIRECTS, line: lineOf([at]), message }))
  })
}

/** All that a link may name. */
const idsOf = ({
  places,
  layers,
  articles
}: Pick<Project, 'places' | 'layers' | 'articles'>): ReadonlySet<string> =>
  new Set([
    ...[...places.value, ...layers.value].map(({ id }) => id),
    ...articles.flatMap(({ article: { value } }) => [
      value.id,
      ...value.excerpts.map(({ id }) => id)
    ])
  ])
