import type { ArticleGroup } from '../domain/article-index'
import { date } from '../words/figures'
import { words } from '../words/words'

/** The first page of the index names so many publishers, those of most articles; more have pages of their own. */
export const PUBLISHERS_SHOWN = 30

/** As a heading and a link say it. */
export const groupName = ({ by, of }: Pick<ArticleGroup, 'by' | 'of'>): string =>
  by === 'publisher' ? (of ?? words.passages.noPublisher) : date(of!)
