export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag
  } catch {
    return false
  }
}

/** Date.parse takes 30 February for 1 March. */
export function isOfCalendar(date: string): boolean {
  const time = Date.parse(date)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}

export function isWebAddress(address: string): boolean {
  if (!/^https?:\/\/[^\s"<>\\/]+(\/[^\s"<>]*)?$/.test(address) || !URL.canParse(address))
    return false
  const { username, password, hostname } = new URL(address)
  return username + password === '' && /\.[a-z0-9-]{2,}$/.test(hostname)
}
