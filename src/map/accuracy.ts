import circle from '@turf/circle'
import type { FeatureCollection, Polygon } from 'geojson'
import type { Atlas } from '../domain/atlas'

/** A circle to scale round each point whose accuracy is stated. */
export const accuracyCircles = (atlas: Atlas): FeatureCollection<Polygon> => ({
  type: 'FeatureCollection',
  features: atlas.places.flatMap(({ id, layer, point }) =>
    point?.accuracyMetres === undefined
      ? []
      : [
          circle([point.lng, point.lat], point.accuracyMetres, {
            units: 'meters',
            steps: 72,
            properties: {
              placeId: id,
              layer,
              ...(atlas.geometry[id]?.further && { further: true })
            }
          })
        ]
  )
})
