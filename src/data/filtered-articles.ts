import { library } from './articles'
import { fetchPart } from './fetch-part'
import { atlas } from './atlas'
import { FilteredReadings } from './filtered.svelte'
import { files } from './passage-files'

export const readings = new FilteredReadings({ atlas, library, fetchPart, files })
