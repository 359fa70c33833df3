import type { FeatureCollection } from 'geojson'

/** A column of a table, or a member of what a file lists. */
export interface Field {
  readonly name: string
  readonly description: string
}

/** What the properties of drawn features hold. */
const PROPERTIES: Readonly<Record<string, string>> = {
  placeId: 'Id of the place in the gazetteer that the feature draws',
  role: 'What it is of its layer: an area, an outline, land, water, a town, where a name stands',
  name: 'English name',
  hy: 'Name in Armenian',
  az: 'Name in Azerbaijani',
  ru: 'Name in Russian',
  local: 'Name as those who hold it write it; two where both sides have one',
  course:
    'What a river’s line is for: own, drawn and named; border, drawn on a border; general, named alone',
  type: 'What the province is called in law, in English',
  state: 'The state that holds the province',
  layer: 'Id of the layer that it is switched with',
  kind: 'What the place is, as in the gazetteer',
  source: 'Who drew it, or gave the point',
  licence: 'Under which licence, where it is a line or an area',
  accuracy: 'How far it may lie from the truth, in words',
  minzoom: 'The zoom of this atlas from which it is shown',
  rank: 'How early its name is shown; 1 is the first',
  capital: 'Whether the town is a state’s capital',
  faces: 'The place handed over that the village faces across the border: its id in the gazetteer',
  heldBy: 'The state that holds the place, where that is not the one that it is in by law',
  section: 'Part of the border: the main one, or that of Nakhchivan',
  order: 'Where it comes in a walk along the border, from 1',
  accuracyMetres: 'How far, in metres, the point may lie from the place'
}

/** The properties in a GeoJSON text, each once. Throws on one that is not described here. */
export function geoJsonFields(text: string): Field[] {
  const { features } = JSON.parse(text) as FeatureCollection
  const names = new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {})))
  return [...names].map((name) => {
    const description = PROPERTIES[name]
    if (description === undefined)
      throw new Error(
        `geo/compile/open-data/geojson-fields.ts does not say what the property "${name}" holds.`
      )
    return { name, description }
  })
}
