const FORMS: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  10: { day: 'numeric', month: 'long', year: 'numeric' },
  7: { month: 'long', year: 'numeric' },
  4: { year: 'numeric' }
}

/** Made once: to make one takes longer than to write a thousand dates. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(length: number, lang: string): Intl.DateTimeFormat | undefined {
  const key = `${length} ${lang}`
  const form = FORMS[length]
  if (!form || formats.has(key)) return formats.get(key)
  const format = new Intl.DateTimeFormat(lang, { ...form, timeZone: 'UTC' })
  formats.set(key, format)
  return format
}

/** By language and date: a large build says each of them a hundred times. */
const spoken = new Map<string, string>()

/** "13 June 2024", "June 2024" or "2024": as exact as the ISO date is, no more. */
export function spokenDate(isoDate: string, lang: string): string {
  const key = `${lang} ${isoDate}`
  const known = spoken.get(key)
  if (known !== undefined) return known
  const said = formatOf(isoDate.length, lang)?.format(new Date(isoDate)) ?? isoDate
  spoken.set(key, said)
  return said
}
