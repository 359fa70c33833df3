/** Every colour that carries meaning; the page, the map, the legend and the static map read them here. */
export interface Palette {
  /** The page's background. */
  readonly paper: string
  /** A surface that stands out a little from the paper. */
  readonly raised: string
  readonly ink: string
  readonly inkSoft: string
  /** Edges of fields and other things to use. */
  readonly control: string
  /** Hairlines between things. */
  readonly rule: string
  /** Links, the chosen place, marked words. */
  readonly accent: string
  /** Behind the marked words. */
  readonly mark: string
  readonly sea: string
  readonly land: string
  /** Names of seas and lakes. */
  readonly water: string
  /** Lines of rivers: told from every border by its colour. */
  readonly river: string
  /** Borders that are not this atlas's subject. */
  readonly boundary: string
  readonly csto: string
  readonly cstoFrozen: string
  readonly cstoLine: string
  readonly mentioned: string
  readonly mentionedLine: string
  readonly border: string
  readonly karabakh: string
  readonly villages: string
  readonly yerevan: string
  readonly label: string
  /** Round letters, points and lines, to lift them off what is below. */
  readonly halo: string
}

export const LIGHT: Palette = {
  paper: '#fbfaf7',
  raised: '#f3f0e9',
  ink: '#1f1c18',
  inkSoft: '#5c564d',
  control: '#8a8377',
  rule: '#ddd7cb',
  accent: '#9c2f1b',
  mark: '#fdecc8',
  sea: '#cfdde5',
  land: '#f6f3ec',
  water: '#5b7686',
  river: '#4a8db5',
  boundary: '#b9b0a1',
  csto: '#b4c3d2',
  cstoFrozen: '#6f879f',
  cstoLine: '#5f7892',
  mentioned: '#ece3d0',
  mentionedLine: '#94825e',
  border: '#9c2f1b',
  karabakh: '#6a4596',
  villages: '#9c2f1b',
  yerevan: '#0d5f5a',
  label: '#2b2721',
  halo: '#fdfcfa'
}

export const DARK: Palette = {
  paper: '#16181a',
  raised: '#202326',
  ink: '#ece7de',
  inkSoft: '#aaa398',
  control: '#7d8184',
  rule: '#383b3e',
  accent: '#ff9478',
  mark: '#4a360d',
  sea: '#0f171d',
  land: '#212427',
  water: '#7f9aab',
  river: '#4d86a6',
  boundary: '#5d5f60',
  csto: '#34495f',
  cstoFrozen: '#5f7f9f',
  cstoLine: '#7f9cb8',
  mentioned: '#3a3529',
  mentionedLine: '#8d8064',
  border: '#ff9478',
  karabakh: '#b99ce6',
  villages: '#ff9478',
  yerevan: '#5cc4b9',
  label: '#e9e4db',
  halo: '#17191b'
}

export type Theme = 'light' | 'dark'
export const PALETTES: Readonly<Record<Theme, Palette>> = { light: LIGHT, dark: DARK }

/** The palettes as custom properties: by the system's preference, or by `data-theme` on the root; paper is light. */
export const paletteCss = (): string => `
:root { color-scheme: light; ${properties(LIGHT)} }
@media screen { :root[data-theme='dark'] { color-scheme: dark; ${properties(DARK)} } }
@media screen and (prefers-color-scheme: dark) {
  :root:not([data-theme='light']) { color-scheme: dark; ${properties(DARK)} }
}
`

const properties = (palette: Palette): string =>
  Object.entries(palette)
    .map(
      ([name, colour]) =>
        `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${colour as string};`
    )
    .join(' ')
