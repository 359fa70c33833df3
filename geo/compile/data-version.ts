import { createHash } from 'node:crypto'
import type { Project } from '../read'

/** Characters of the hash that versions have: enough to tell any two apart. */
const LENGTH = 10

/**
 * Which data this is: the release, and a hash of all that editors write and of all drawn geometry.
 * `0.1.0+3f9a1c2b7d`; the hash alone where no release is stated. Equal data has equal versions.
 */
export function dataVersion(project: Project): string {
  const hash = createHash('sha256')
  const { site, places, redirects, layers, baseLayers, sources, searchNames, notEstablished } =
    project
  for (const { value } of [
    ...[site, places, redirects, layers, baseLayers, sources, searchNames, notEstablished],
    ...project.articles.map(({ article }) => article)
  ]) {
    hash.update(JSON.stringify(value))
  }
  for (const { file, feature } of project.geometry) hash.update(file + JSON.stringify(feature))
  for (const { file, text } of project.out) hash.update(file + text)
  const short = hash.digest('hex').slice(0, LENGTH)
  return project.release === '' ? short : `${project.release}+${short}`
}
