import type { Atlas } from '../../domain/atlas'
import { ENGLISH, nameOf, type NameChoice } from '../../domain/names'
import { PATIENCE } from '../../domain/patience'
import { SANS, SANS_SEMIBOLD } from '../../layers/kit/context'

/**
 * Fetches the font files whose letters the names need. MapLibre itself fetches a family's Latin file
 * alone, draws other letters in whatever font the system has, and keeps them so. Never fails: then
 * the system's font it is. English names need no file but that one.
 */
export async function loadGlyphs(atlas: Atlas, names: NameChoice): Promise<void> {
  if (names === ENGLISH) return
  const text = atlas.places.map((place) => nameOf(place, names)).join('')
  const families = [...SANS, ...SANS_SEMIBOLD].map((family) => `24px "${family}"`)
  await Promise.allSettled(families.map((font) => document.fonts.load(font, text)))
}

/**
 * From now on nobody on the page waits longer for a font than `PATIENCE.font`. MapLibre would,
 * without an end, and the map with it; so it draws what letters there are.
 */
export function limitFontWaiting(): void {
  const { fonts } = document
  const load = fonts.load.bind(fonts)
  fonts.load = (font, text) =>
    Promise.race([
      load(font, text),
      new Promise<FontFace[]>((resolve) => setTimeout(resolve, PATIENCE.font, []))
    ])
}
