import type { LayerDefinition } from './kit/definition'
import { stateAreas, stateFiles, stateNames } from './kit/states'

export default {
  id: 'csto',
  importance: 60,
  files: stateFiles('csto'),
  styleLayers: (context) => [
    ...stateAreas('csto', { fill: context.palette.csto, line: context.palette.cstoLine }, context),
    ...stateNames('csto', context, { fromAfar: true })
  ]
} satisfies LayerDefinition
