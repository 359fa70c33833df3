import type { Fault } from '../src/domain/fault'
export const checkLayer = (_file: string, _text: string, _ids: ReadonlySet<string>): Fault[] => []
