import data from 'virtual:further-places'

/** Geometry of places that no file of geo/out holds. */
export const FURTHER_PLACES = data
