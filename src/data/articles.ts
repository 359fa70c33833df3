import parts from 'virtual:parts'
import { atlas } from './atlas'
import { fetchPart } from './fetch-part'
import { Library } from './library.svelte'

/** The articles' words as they come. */
export const library = new Library({ atlas, first: parts.first, fetchPart })
