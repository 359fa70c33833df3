import parts from 'virtual:parts'
import { fetchJson } from '../net/fetch-file'

/** The JSON that the build wrote at the path among the parts; rejects where it does not come. */
export const fetchPart = (path: string): Promise<unknown> =>
  fetchJson(`${import.meta.env.BASE_URL}${parts.folder}/${path}`)
