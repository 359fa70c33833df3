import { bibtex } from './bibtex'
import { cslJson } from './csl-json'
import type { Reference } from './reference'
import { ris } from './ris'

/** A form of reference that programs read, one a file. */
export interface CitationFormat {
  readonly name: string
  /** Of its files, without the dot. */
  readonly extension: string
  readonly mediatype: string
  readonly write: (reference: Reference) => string
}

export const CITATION_FORMATS: readonly CitationFormat[] = [
  { name: 'BibTeX', extension: 'bib', mediatype: 'application/x-bibtex', write: bibtex },
  {
    name: 'RIS',
    extension: 'ris',
    mediatype: 'application/x-research-info-systems',
    write: ris
  },
  {
    name: 'CSL-JSON',
    extension: 'json',
    mediatype: 'application/vnd.citationstyles.csl+json',
    write: cslJson
  }
]
