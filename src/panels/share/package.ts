import { downloadZip } from 'client-zip'
import { placeMapAddress } from '../../domain/addresses'
import { CITATION_FORMATS } from '../../domain/cite/formats'
import type { Reference } from '../../domain/cite/reference'
import type { Exported } from '../../domain/export/exported'
import { passagesMarkdown } from '../../domain/export/passages-markdown'
import { exporting } from '../../words/exporting'
import { TAKEN_FORMATS } from './taken'

/** All there is of a place in one archive: what is drawn of it, its passages, how to cite it, and its map where that comes. */
export async function placePackage(
  exported: Exported,
  reference: Reference,
  base: string
): Promise<Blob> {
  const [{ place }] = exported.places as [Exported['places'][number]]
  const { about } = exported
  const files = [
    { name: 'README.md', input: readme({ ...exported, places: [] }) },
    ...TAKEN_FORMATS.map(({ extension, write }) => ({
      name: `${place.id}.${extension}`,
      input: write(exported)
    })),
    ...CITATION_FORMATS.map(({ extension, write }) => ({
      name: `citation.${extension}`,
      input: write(reference)
    })),
    ...(await mapFile(placeMapAddress(base, place.id)))
  ]
  const lastModified = new Date(about.day)
  return downloadZip(files.map((file) => ({ ...file, lastModified }))).blob()
}

/** What the archive is from, and whose its parts are. */
const readme = passagesMarkdown

async function mapFile(address: string): Promise<{ name: string; input: string }[]> {
  try {
    const answer = await fetch(address)
    if (!answer.ok) return []
    return [{ name: exporting.mapFile, input: await answer.text() }]
  } catch {
    // The archive is of use without its picture.
    return []
  }
}
