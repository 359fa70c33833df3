import start from 'virtual:atlas'
import brief from 'virtual:brief-places'
import { WHOLE_PLACES } from '../domain/parts'
import { Gazetteer } from './gazetteer.svelte'
import { fetchPart } from './fetch-part'

export const gazetteer = new Gazetteer({ start, brief, fetchWhole: () => fetchPart(WHOLE_PLACES) })

export const { atlas } = gazetteer
