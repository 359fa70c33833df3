/**
 * The day that pages say they were made on, ISO; the usual variable fixes it, so that a build can be
 * repeated. Throws where the variable holds something else than seconds since 1970.
 */
export function buildDay(epochSeconds: string | undefined): string {
  if (epochSeconds === undefined) return new Date().toISOString().slice(0, 10)
  if (!/^\d{1,12}$/.test(epochSeconds)) {
    throw new Error(
      `SOURCE_DATE_EPOCH is "${epochSeconds}", and takes whole seconds since 1970, such as 1718236800.`
    )
  }
  return new Date(Number(epochSeconds) * 1000).toISOString().slice(0, 10)
}
