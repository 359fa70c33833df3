import { BASE_LAYERS, GAZETTEER, LAYERS, SOURCES, type Project } from '../read'
import type { Located } from './located-json'
import type { Told } from './one-cause'

/** Dates that no editor can know of yet; `today` is an ISO day. */
export function checkDates(project: Project, today: string): Told[] {
  const later = (
    file: string,
    { lineOf }: Pick<Located<unknown>, 'lineOf'>,
    path: readonly (string | number)[],
    what: string,
    date: string | undefined
  ): Told[] => {
    if (date === undefined || date <= today.slice(0, date.length)) return []
    const message = `${what}: ${date} lies in the future (today is ${today}). Correct the year, month or day.`
    return [{ file, line: lineOf(path), message }]
  }
  const { places, layers, baseLayers, sources, articles } = project
  return [
    ...places.value.flatMap(({ id, status, positions = [] }, at) =>
      Object.entries({ status, positions }).flatMap(([key, statements]) =>
        statements.flatMap(({ asOf }, index) =>
          later(GAZETTEER, places, [at, key, index], `"${id}": "${key}.${index}.asOf"`, asOf)
        )
      )
    ),
    ...layers.value.flatMap(({ id, asOf }, at) =>
      later(LAYERS, layers, [at], `"${id}": "asOf"`, asOf)
    ),
    ...baseLayers.value.flatMap(({ id, asOf }, at) =>
      later(BASE_LAYERS, baseLayers, [at], `"${id}": "asOf"`, asOf)
    ),
    ...sources.value.flatMap(({ id, retrieved }, at) =>
      later(SOURCES, sources, [at], `"${id}": "retrieved"`, retrieved)
    ),
    ...articles.flatMap(({ file, article }) =>
      later(
        file,
        article,
        ['published'],
        `"${article.value.id}": "published"`,
        article.value.published
      )
    )
  ]
}
