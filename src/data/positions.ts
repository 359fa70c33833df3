import positions from 'virtual:positions'

/** Where places with a point lie, by their ids: comes with what shows it. */
export const POSITIONS = positions
