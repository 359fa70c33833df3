import type { AtlasData } from '../../src/domain/atlas'
import type { Place } from '../../src/domain/place'
import { GAZETTEER } from '../read'
import type { Located } from './located-json'
import type { Told } from './one-cause'

/** A published figure that is this many times what is drawn, or the other way round, is a slip. */
const TIMES = 2

/** Published lengths and areas that cannot be of what is drawn: another unit, a digit too many. */
export const checkFigures = (
  { value: places, lineOf }: Located<Place[]>,
  { geometry }: AtlasData
): Told[] =>
  places.flatMap(({ id, published }, at) =>
    published.flatMap(({ quantity, value, to }): Told[] => {
      const measured = geometry[id]?.measured
      const drawn = quantity === 'length' ? measured?.lengthKm : measured?.areaKm2
      if (drawn === undefined || drawn === 0 || (to !== undefined && to <= value)) return []
      const isNear = [value, to ?? value].every(
        (figure) => figure <= drawn * TIMES && figure >= drawn / TIMES
      )
      if (isNear) return []
      const unit = quantity === 'length' ? 'km' : 'km²'
      const message = `"${id}": the published ${quantity}, ${value}${to === undefined ? '' : `–${to}`} ${unit}, is far from the ${drawn} ${unit} that are drawn. Correct the figure or its unit.`
      return [{ file: GAZETTEER, line: lineOf([at]), message }]
    })
  )
