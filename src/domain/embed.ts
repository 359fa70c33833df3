/** How another page shows the atlas within it; the view itself stands in the hash, as in every link. */
export interface EmbedOptions {
  /** The reader's system decides where it is "auto". */
  readonly theme: 'auto' | 'light' | 'dark'
  /** Whether an open place shows its passages, or its name and status alone. */
  readonly passages: boolean
  /** A picture that stands still comes first, and the map when it is asked for. */
  readonly byClick: boolean
}

export const EMBED_DEFAULTS: EmbedOptions = { theme: 'auto', passages: true, byClick: false }

const THEMES: ReadonlySet<string> = new Set(['light', 'dark'])

/** Any text gives options: what is not understood means what is usual. */
export function embedOptionsOf(query: string): EmbedOptions {
  const given = new URLSearchParams(query)
  const theme = given.get('theme') ?? ''
  return {
    theme: THEMES.has(theme) ? (theme as EmbedOptions['theme']) : EMBED_DEFAULTS.theme,
    passages: given.get('passages') !== 'off',
    byClick: given.get('map') === 'click'
  }
}

/** What `embedOptionsOf` reads, with its question mark; empty where all is as usual. */
export function embedQuery({ theme, passages, byClick }: EmbedOptions): string {
  const said = [
    ...(theme === 'auto' ? [] : [`theme=${theme}`]),
    ...(passages ? [] : ['passages=off']),
    ...(byClick ? ['map=click'] : [])
  ]
  return said.length === 0 ? '' : `?${said.join('&')}`
}

/** Where a view is shown within another page: `page` is the embedded page's address, `hash` the view's link. */
export const embeddedAt = (page: string, options: EmbedOptions, hash: string): string =>
  `${page}${embedQuery(options)}#${hash}`

/** Pixels. */
export interface EmbedSize {
  readonly width: number
  readonly height: number
}

export const EMBED_SIZE: EmbedSize = { width: 800, height: 500 }

interface EmbedFrame {
  /** Where the embedded page stands, with its options and its view. */
  readonly address: string
  /** Says what the frame holds to those who do not see it. */
  readonly title: string
  readonly size: EmbedSize
}

/**
 * What an editor pastes into a page: no script, no more width than there is, the ratio kept, fetched
 * when the reader comes near.
 */
export const embedCode = ({ address, title, size: { width, height } }: EmbedFrame): string =>
  `<iframe src="${attribute(address)}" title="${attribute(title)}" width="${width}" height="${height}" style="width:100%;max-width:${width}px;height:auto;aspect-ratio:${width}/${height};border:0" loading="lazy" allow="fullscreen"></iframe>`

const attribute = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
