import { createHash } from 'node:crypto'
import { foldSpace } from '../../src/domain/anchor'

/** Tells a sentence from every other without repeating its words; 16 hexadecimal digits. */
export const fingerprint = (sentence: string): string =>
  createHash('sha256').update(foldSpace(sentence)).digest('hex').slice(0, 16)
