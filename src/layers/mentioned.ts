import type { LayerDefinition } from './kit/definition'
import { stateAreas, stateFiles, stateNames } from './kit/states'

export default {
  id: 'mentioned',
  importance: 20,
  files: stateFiles('mentioned'),
  styleLayers: (context) => [
    ...stateAreas(
      'mentioned',
      { fill: context.palette.mentioned, line: context.palette.mentionedLine },
      context
    ),
    ...stateNames('mentioned', context)
  ]
} satisfies LayerDefinition
