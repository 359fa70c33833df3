import type { NameChoice } from '../../domain/names'
import type { Area } from './areas'

/** The province's name as the reader chose it; the English one where none is known. */
export const provinceName = ({ name = '', province }: Area, choice: NameChoice): string =>
  province?.names[choice] ?? name
