import { fetchPart, library } from './articles'
import { atlas } from './atlas'
import { FilteredReadings } from './filtered.svelte'

export const readings = new FilteredReadings({ atlas, library, fetchPart })
