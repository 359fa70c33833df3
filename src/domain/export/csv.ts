/** A field as RFC 4180 has it; one that a spreadsheet would take for a formula gets an apostrophe before it. */
export function csvField(value: string): string {
  // The wide forms too: some spreadsheets read them as the narrow ones.
  const safe = /^[=+\-@＝＋－＠\t\r\n]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table as RFC 4180 has it: the names of the columns, then a line for each row. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((fields) => `${fields.map(csvField).join(',')}\r\n`).join('')
