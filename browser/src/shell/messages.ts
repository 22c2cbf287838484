type Cases = Readonly<Record<string, (() => string) | undefined>>;

/** What the compiled texts of one language call: its numbers, dates and plural forms. */
export function messages(language: string) {
  const cardinal = new Intl.PluralRules(language);
  const ordinal = new Intl.PluralRules(language, { type: 'ordinal' });

  const choose = (cases: Cases, ...wanted: string[]): string => {
    for (const each of [...wanted, 'other']) {
      const found = Object.hasOwn(cases, each) ? cases[each] : undefined;
      if (found) return found();
    }
    return '';
  };
  return {
    number: (value: number, style: 'decimal' | 'percent' = 'decimal') =>
      new Intl.NumberFormat(language, { style }).format(value),
    date: (value: Date, dateStyle: Intl.DateTimeFormatOptions['dateStyle'] = 'medium') =>
      new Intl.DateTimeFormat(language, { dateStyle }).format(value),
    time: (value: Date, timeStyle: Intl.DateTimeFormatOptions['timeStyle'] = 'short') =>
      new Intl.DateTimeFormat(language, { timeStyle }).format(value),
    plural: (value: number, cases: Cases) => choose(cases, `=${value}`, cardinal.select(value)),
    ordinal: (value: number, cases: Cases) => choose(cases, `=${value}`, ordinal.select(value)),
    // Words of the protocol have hyphens, and the cases of a message cannot: `called-off` finds `called_off`.
    select: (value: string, cases: Cases) => choose(cases, value, value.replaceAll('-', '_')),
  };
}
