import type { FeatureCollection } from 'geojson'
import brief from 'virtual:brief-places'
import data from 'virtual:further-places'
import { briefFeatures } from '../domain/brief-places'

/** Geometry of places that no file of geo/out holds. */
export const FURTHER_PLACES: FeatureCollection = brief
  ? { ...data, features: [...data.features, ...briefFeatures(brief)] }
  : data
