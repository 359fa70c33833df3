import type { Bounds } from './geography'

/** The South Caucasus whole: from the Black Sea to the Caspian, from the Aras to the main ridge. */
export const FIRST_VIEW: Bounds = [40, 38.35, 50.6, 43.6]
