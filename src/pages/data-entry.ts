/** A file below /data/, as the page about them shows it. */
export interface DataEntry {
  /** From /data/ on. */
  readonly path: string
  readonly title: string
  readonly bytes: number
  /** Columns of a table, or members of what the file lists; none where it lists nothing. */
  readonly fields: readonly { readonly name: string; readonly description: string }[]
  readonly licences: readonly { readonly title: string; readonly path?: string }[]
}
