/**
 * How far the importer trusts a way of reading words, 0 to 1. `npm run bench:mentions` shows by
 * these values how often each reading was right.
 */
export const CONFIDENCE = {
  name: 0.99,
  demonym: 0.98,
  institution: 0.97,
  capitalForState: 0.96,
  cityByPreposition: 0.96,
  ownDescription: 0.96,
  capitalAsPlace: 0.7,
  inContext: 0.75,
  group: 0.75,
  people: 0.6,
  sharedName: 0.5,
  besideNamesake: 0.2,
  secondChoice: 0.3
} as const

/** What reaches this is accepted without a question. */
export const ACCEPTED_FROM = 0.95
/** What stays under this is proposed as standing for no place. */
export const PROPOSED_FROM = 0.5
