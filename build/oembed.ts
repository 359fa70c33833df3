import { embedAddress } from '../src/domain/addresses'
import { EMBED_DEFAULTS, EMBED_SIZE, embedCode, embeddedAt } from '../src/domain/embed'
import { PREVIEW_SIZE } from '../src/pages/preview-svg'
import type { Site } from '../src/pages/render'
import { embedding } from '../src/words/embedding'

/** Beside the page that it is of. */
export const OEMBED_FILE = 'oembed.json'

interface Embedded {
  readonly title: string
  /** What the embedded page's address says after its #. */
  readonly hash: string
  /** Of the page's preview picture, from the origin. */
  readonly image: string
}

/** What a page that links to one of ours shows in the link's place (oembed.com, 1.0, a "rich" answer). */
export function oembed({ title, hash, image }: Embedded, site: Site): string {
  const answer = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: site.title,
    provider_url: site.origin + site.base,
    html: embedCode({
      address: embeddedAt(site.origin + embedAddress(site.base), EMBED_DEFAULTS, hash),
      title: embedding.frame(site.title, title),
      size: EMBED_SIZE
    }),
    width: EMBED_SIZE.width,
    height: EMBED_SIZE.height,
    thumbnail_url: site.origin + image,
    thumbnail_width: PREVIEW_SIZE.width,
    thumbnail_height: PREVIEW_SIZE.height
  }
  return `${JSON.stringify(answer, null, 1)}\n`
}
