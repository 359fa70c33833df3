import { SOURCES, type Project } from '../read'
import type { Told } from './one-cause'

/** Sources by themselves: each once, raw files of this project as their SHA-256 says. */
export function checkSourceList({ sources, rawFiles }: Project): Told[] {
  const { value, lineOf } = sources
  return value.flatMap(({ id, files = [] }, at): Told[] => {
    const say = (message: string): Told => ({ file: SOURCES, line: lineOf([at]), message })
    const isDouble = value.findIndex((other) => other.id === id) < at
    return [
      ...(isDouble
        ? [say(`The source "${id}" stands twice. Take one out, or give it another id.`)]
        : []),
      ...files.flatMap(({ path, sha256 }) => {
        if (!rawFiles.has(path)) return []
        const actual = rawFiles.get(path)
        if (actual === sha256) return []
        return say(
          actual === undefined
            ? `"${id}": ${path} is missing. Put it back, or correct the path.`
            : `"${id}": ${path} has the SHA-256 ${actual}, not ${sha256}. Put the original back, or correct "sha256" and review what is derived.`
        )
      })
    ]
  })
}

/** Sources that no layer names. */
export function checkSourcesUsed({ sources, layers, baseLayers }: Project): Told[] {
  const used = new Set([...layers.value, ...baseLayers.value].flatMap((layer) => layer.sources))
  return sources.value.flatMap(({ id }, at): Told[] =>
    used.has(id)
      ? []
      : [
          {
            file: SOURCES,
            line: sources.lineOf([at]),
            message: `No layer names the source "${id}". Correct the id, or take the source out.`
          }
        ]
  )
}
