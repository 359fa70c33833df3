import parts from 'virtual:parts'
import { atlas } from './atlas'
import { fetchPart } from './fetch-part'
import { Library } from './library.svelte'

export const fetchPart = (path: string): Promise<unknown> =>
  fetchJson(`${import.meta.env.BASE_URL}${parts.folder}/${path}`)

/** The articles' words as they come. */
export const library = new Library({ atlas, first: parts.first, fetchPart })
