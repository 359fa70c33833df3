import type { LngLat } from '../domain/whereabouts'

/** Metres along WGS84's ellipsoid; its library comes when it is first asked. */
export async function metresAlong([lng, lat]: LngLat, to: LngLat): Promise<number | undefined> {
  const { default: geodesic } = await import('geographiclib-geodesic')
  return geodesic.Geodesic.WGS84.Inverse(lat, lng, to[1], to[0]).s12
}
