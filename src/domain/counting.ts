/** Forms of a word by number, as `Intl.PluralRules` names them: Russian has one, few, many, other. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }

/** "1 passage", "1,200 passages": number and word as the language wants them. */
export function countingIn(locale: string): (n: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(locale)
  const number = new Intl.NumberFormat(locale)
  return (n, forms) => `${number.format(n)} ${forms[rules.select(n)] ?? forms.other}`
}
