/**
 * What the changelog says of a version that is released as `tag`. Throws where tag, package and
 * changelog do not agree on one.
 */
export function releaseNotes(changelog: string, tag: string, version: string): string {
  if (tag !== `v${version}`) {
    throw new Error(
      `The tag is ${tag}, and package.json says ${version}. Make both say one version.`
    )
  }
  const [, ...sections] = changelog.split(/^## /m)
  const own = sections.find((section) => /^\S+/.exec(section)?.[0] === version)
  if (own === undefined) {
    throw new Error(
      `CHANGELOG.md has no heading "## ${version}". Name what is unreleased after the version and its day.`
    )
  }
  const notes = own.slice(own.indexOf('\n') + 1).trim()
  if (notes === '') throw new Error(`CHANGELOG.md says nothing of ${version}.`)
  return `${notes}\n`
}
