import data from 'virtual:atlas'
import { indexStart } from '../domain/atlas'

export const atlas = indexStart(data)
