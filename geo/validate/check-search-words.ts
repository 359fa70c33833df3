import { featuresIn } from '../drawn-features'
import { NOT_ESTABLISHED, SEARCH_NAMES, type Project } from '../read'
import { namesOf } from './check-names'
import type { Known } from './known'
import type { Told } from './one-cause'
import { mixedSlip } from './scripts'

/** Further names of what the base map shows: of what it does show, each once. */
export function checkSearchNames({ searchNames: { value, lineOf } }: Project): Told[] {
  return value.flatMap(({ name, further }, at): Told[] => {
    const isDouble = value.findIndex((other) => other.name === name) < at
    const double = further.find((each, index) => each === name || further.indexOf(each) < index)
    const mixed = further.map(mixedSlip).find((slip) => slip !== undefined)
    const messages = [
      ...(isDouble ? [`"${name}" stands twice. Put its names on one line.`] : []),
      ...(further.length === 0
        ? [`"${name}" has no further name. Add one, or take the line out.`]
        : []),
      ...(double === undefined ? [] : [`"${name}" has the name "${double}" twice. Take one out.`]),
      ...(mixed === undefined ? [] : [`"${name}": a further name ${mixed}.`])
    ]
    return messages.map((message) => ({ file: SEARCH_NAMES, line: lineOf([at]), message }))
  })
}

/** The same names against what is drawn and what the gazetteer has. */
export function checkSearchedFor(project: Project): Told[] {
  const { searchNames, notEstablished } = project
  const drawn = namesOnBaseMap(project)
  const established = new Set(
    project.places.value.flatMap((place) => [place.name, ...namesOf(place).map(({ name }) => name)])
  )
  const further = searchNames.value.flatMap(({ name }, at): Told[] => {
    const message = established.has(name)
      ? `"${name}" is a place of the gazetteer: its names belong there. Take the line out.`
      : drawn.has(name)
        ? undefined
        : `"${name}" is no name on the base map, so the search finds nothing by it. Write the name as the map does.`
    return message === undefined
      ? []
      : [{ file: SEARCH_NAMES, line: searchNames.lineOf([at]), message }]
  })
  const missing = notEstablished.value.flatMap(({ name }, at): Told[] => {
    const where = established.has(name)
      ? 'the gazetteer has it'
      : drawn.has(name)
        ? 'the base map shows it'
        : undefined
    if (where === undefined) return []
    const message = `"${name}" is said to have no established position, but ${where}: a place of the gazetteer or of the base map has one. Take the line out.`
    return [{ file: NOT_ESTABLISHED, line: notEstablished.lineOf([at]), message }]
  })
  return [...further, ...missing]
}

/** Names without a position: each once, near a place that is there. */
export function checkNotEstablished(
  { notEstablished: { value, lineOf } }: Project,
  known: Known
): Told[] {
  return value.flatMap(({ name, text, near }, at): Told[] => {
    const say = (message: string, cause?: string): Told => ({
      file: NOT_ESTABLISHED,
      line: lineOf([at]),
      message,
      ...(cause === undefined ? {} : { cause })
    })
    return [
      ...(known.has(near)
        ? []
        : [
            say(
              `"near" of "${name}" names "${near}", which is no place of the gazetteer. Correct the id.`,
              `no place: ${near}`
            )
          ]),
      ...(value.findIndex((other) => other.name === name) < at
        ? [say(`"${name}" stands twice. Take one out.`)]
        : []),
      ...(/not established/i.test(text)
        ? []
        : [say(`The text of "${name}" does not say that its position is not established. Say so.`)])
    ]
  })
}

const namesOnBaseMap = ({ out }: Project): ReadonlySet<string> =>
  new Set(
    out
      .flatMap(featuresIn)
      .flatMap(({ properties }) => (properties?.['name'] as string | undefined) ?? [])
  )
