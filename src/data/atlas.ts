import data from 'virtual:atlas'
import { indexAtlas } from '../domain/atlas'

export const atlas = indexAtlas(data)
