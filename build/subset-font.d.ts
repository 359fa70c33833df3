declare module 'subset-font' {
  interface Options {
    targetFormat?: 'sfnt' | 'woff' | 'woff2'
    /** Pins an axis to a value, or limits it to a range. */
    variationAxes?: Record<string, number | { min: number; max: number; default?: number }>
    /** Tags of the OpenType features that stay. */
    keepFeatures?: readonly string[]
  }
  /** The font with the glyphs of `text` alone. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options?: Options
  ): Promise<Uint8Array>
}
