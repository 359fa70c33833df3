/** The part of the world that the layers draw, degrees; a point outside it is a slip. */
export const DRAWN = { west: -10, south: 30, east: 180, north: 82 }

export const isIn = (box: typeof DRAWN, lng: number, lat: number): boolean =>
  lng >= box.west && lng <= box.east && lat >= box.south && lat <= box.north
