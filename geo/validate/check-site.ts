import type { AtlasData } from '../../src/domain/atlas'
import { SITE, type Project } from '../read'
import type { Known } from './known'
import type { Told } from './one-cause'
import { basemapFaults } from './basemap-faults'

/** A first view that is wider shows half the Earth, and nothing of the articles' places, degrees. */
const WIDEST = 90

type Path = readonly (string | number)[]

const saySite =
  ({ site }: Project) =>
  (path: Path, message: string, cause?: string): Told => ({
    file: SITE,
    line: site.lineOf(path),
    message,
    ...(cause === undefined ? {} : { cause })
  })

/** What the page offers at first must be there to be opened; excerpts where all articles were read. */
export function checkSite(project: Project, known: Known, areArticlesRead: boolean): Told[] {
  const { questions, distances, firstView, basemaps = [] } = project.site.value
  const say = saySite(project)
  const excerpts = new Map(
    project.articles.flatMap(({ article }) => article.value.excerpts.map((each) => [each.id, each]))
  )
  const asked = questions.flatMap(({ text, place, excerpt }, at): Told[] => {
    const own = (message: string, cause?: string): Told =>
      say(['questions', at], `“${text}”: ${message}`, cause)
    if (!/[?՞؟;]/.test(text)) return [own('This is no question. End it with a question mark.')]
    if (questions.findIndex((other) => other.text === text) < at)
      return [own('The question stands twice. Take one out.')]
    if (!known.has(place))
      return [own(`"${place}" is no place of the gazetteer. Correct the id.`, `no place: ${place}`)]
    if (!areArticlesRead) return []
    const quoted = excerpts.get(excerpt)
    if (!quoted) return [own(`"${excerpt}" is no excerpt of an article. Correct the id.`)]
    return quoted.mentions.some((mention) => mention.place === place)
      ? []
      : [own(`${excerpt} does not mention "${place}". Choose a passage that answers.`)]
  })
  const none =
    questions.length === 0
      ? [say(['questions'], 'There is no question. Give the empty panel at least one way in.')]
      : []
  const measured = (['of', 'to', 'within'] as const).flatMap((key) => {
    const names: readonly string[] = distances[key]
    return names.flatMap((id, at): Told[] => {
      if (names.indexOf(id) < at)
        return [say(['distances', key], `"${key}" names "${id}" twice. Take one out.`)]
      if (key === 'of' || known.has(id)) return []
      return [
        say(
          ['distances', key],
          `"${id}" is no place of the gazetteer. Correct the id.`,
          `no place: ${id}`
        )
      ]
    })
  })
  const wide = firstView[2] - firstView[0]
  const view =
    wide > WIDEST
      ? [
          say(
            ['firstView'],
            `"firstView" is ${Math.round(wide)} degrees wide; at most ${WIDEST} show anything. Correct west and east.`
          )
        ]
      : []
  const offered = basemapFaults(basemaps).map(({ at, message }) =>
    say(['basemaps', ...at], message)
  )
  return [...none, ...asked, ...measured, ...view, ...offered]
}

/** What is measured, and what is seen first, needs something that is drawn there. */
export function checkSiteDrawn(project: Project, { geometry }: AtlasData): Told[] {
  const say = saySite(project)
  const { places } = project
  const { distances, firstView } = project.site.value
  const [west, south, east, north] = firstView
  const seen = Object.values(geometry).some(
    ({ label: [lng, lat] }) => lng >= west && lng <= east && lat >= south && lat <= north
  )
  const view = seen
    ? []
    : [say(['firstView'], '"firstView" shows none of the places. Correct its four numbers.')]
  const byId = new Map(places.value.map((place) => [place.id, place]))
  const to = distances.to.flatMap((id) => {
    const place = byId.get(id)
    if (!place || place.point || place.kind === 'border' || place.kind === 'border-segment')
      return []
    return say(
      ['distances', 'to'],
      `"to" names "${id}", which has neither a line nor a point to measure to. Name another place.`
    )
  })
  const within = distances.within
    .filter((id) => byId.has(id))
    .filter((id) => !places.value.some(({ memberOf }) => memberOf.includes(id)))
    .map((id) =>
      say(
        ['distances', 'within'],
        `"within" names "${id}", which has no member to measure between. Name a group.`
      )
    )
  return [...view, ...to, ...within]
}
