import type { TextRange } from '../../src/domain/anchor'
import type { MentionHow } from '../../src/domain/article'
import type { Candidate } from './filed-article'
import { ACCEPTED_FROM, PROPOSED_FROM } from './confidence'

/** Words of a sentence that may stand for a place, best reading first. */
export interface Finding extends TextRange {
  readonly candidates: readonly Candidate[]
}

export const finding = (range: TextRange, ...candidates: Candidate[]): Finding => ({
  start: range.start,
  end: range.end,
  candidates
})

export const reading = (
  places: readonly string[],
  how: MentionHow,
  confidence: number
): Candidate => ({ places, how, confidence })

export const isAccepted = ({ candidates }: Finding): boolean =>
  (candidates[0]?.confidence ?? 0) >= ACCEPTED_FROM

export const isProposed = ({ candidates }: Finding): boolean =>
  (candidates[0]?.confidence ?? 0) >= PROPOSED_FROM
