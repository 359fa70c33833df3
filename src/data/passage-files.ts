import manifest from 'virtual:search-parts'
import { fetchJson } from '../net/fetch-file'
import { SearchFiles } from './search-files'

/** The files in which passages are searched, as the build wrote them. */
export const files = new SearchFiles(manifest, fetchJson)
