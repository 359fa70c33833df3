const FORMS: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  10: { day: 'numeric', month: 'long', year: 'numeric' },
  7: { month: 'long', year: 'numeric' },
  4: { year: 'numeric' }
}

/** "13 June 2024", "June 2024" or "2024": as exact as the ISO date is, no more. */
export function spokenDate(isoDate: string, lang: string): string {
  const form = FORMS[isoDate.length]
  return form
    ? new Intl.DateTimeFormat(lang, { ...form, timeZone: 'UTC' }).format(new Date(isoDate))
    : isoDate
}
