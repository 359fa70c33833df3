import maps from 'virtual:document-maps'

/** Maps with names, for documents; the map page, which draws its own, must not import them. */
export const DOCUMENT_MAPS = maps
