import type { Fault } from '../../src/domain/fault'
import { SITE, type Project } from '../read'

/** What the page offers at first must be there to be opened. */
export function checkSite({ site, articles }: Project, placeIds: ReadonlySet<string>): Fault[] {
  const { questions, distances } = site.value
  const fault = (path: (string | number)[], message: string): Fault => ({
    file: SITE,
    line: site.lineOf(path),
    message
  })
  const excerpts = new Map(
    articles.flatMap(({ article }) => article.value.excerpts.map((each) => [each.id, each]))
  )
  return [
    ...questions.flatMap(({ text, place, excerpt }, at) => {
      const say = (message: string): Fault => fault(['questions', at], `“${text}”: ${message}`)
      if (!placeIds.has(place))
        return say(`"${place}" is no place of the gazetteer. Correct the id.`)
      const quoted = excerpts.get(excerpt)
      if (!quoted) return say(`"${excerpt}" is no excerpt of an article. Correct the id.`)
      return quoted.mentions.some((mention) => mention.place === place)
        ? []
        : say(`${excerpt} does not mention "${place}". Choose a passage that answers.`)
    }),
    ...(['to', 'within'] as const).flatMap((key) =>
      distances[key]
        .filter((id) => !placeIds.has(id))
        .map((id) =>
          fault(['distances', key], `"${id}" is no place of the gazetteer. Correct the id.`)
        )
    )
  ]
}
