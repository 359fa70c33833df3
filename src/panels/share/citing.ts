import type { Citing } from '../../domain/cite/references'
import { words } from '../../words/words'
import type { Shared } from './sharing'

/** The atlas as the reader's page cites it. */
export const citingIn = ({ atlas, today }: Shared): Citing => ({
  atlas: { title: atlas.site.title, publisher: null, version: atlas.version },
  accessed: today,
  lang: words.lang,
  made: null
})
