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

/** Where tiles may be fetched from: by TLS, or on this machine to try it out; or an archive beside the site. */
export function isTileAddress(address: string): boolean {
  if (!address.includes(':')) {
    return /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.pmtiles$/.test(address)
  }
  // What a security policy or an attribute would end at is part of no address.
  if (/[\s"'<>\\;,]/.test(address) || !URL.canParse(address)) return false
  const { protocol, username, password, hostname } = new URL(address)
  if (username + password !== '') return false
  return protocol === 'https:'
    ? isWebAddress(address.replace(/[{}]/g, '').replace(/:\d+(?=\/|$)/, ''))
    : protocol === 'http:' && /^(?:127\.0\.0\.1|localhost)$/.test(hostname)
}
