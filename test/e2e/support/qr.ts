import decodeQR from 'qr/decode.js'
import type { Picture } from './png'

/** What a reader of codes makes of the picture; throws where it finds none, or cannot read it. */
export const codeIn = ({ width, height, rgba }: Picture): string =>
  // Cameras give up after a frame; here nothing hurries.
  decodeQR({ width, height, data: rgba }, { timeLimit: 10_000 })
