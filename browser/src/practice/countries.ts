/** Two letters of ISO 3166 for every country that has helplines or specialists to be expected; any other can be typed by its letters. */
const CODES =
  'AD AE AL AM AR AT AU AZ BA BE BG BR BY CA CH CL CN CO CY CZ DE DK EE EG ES FI FR GB GE GR HK HR HU IE IL IN IR IS IT JP KE KR LB LI LT LU LV MA MC MD ME MK MT MX MY NG NL NO NZ PE PH PK PL PT RO RS RU SA SE SG SI SK SM TH TN TR TW UA US UY VN XK ZA';

/** All countries by name in the page's language, with an empty choice first while none is chosen. */
export function countries(
  chosen: string,
  none: string,
): readonly { readonly value: string; readonly name: string }[] {
  const names = new Intl.DisplayNames(document.documentElement.lang, { type: 'region' });
  const codes = new Set(CODES.split(' '));
  if (chosen) codes.add(chosen);
  const named = [...codes].map((value) => ({ value, name: names.of(value) ?? value }));
  named.sort((a, b) => a.name.localeCompare(b.name, document.documentElement.lang));
  return chosen ? named : [{ value: '', name: none }, ...named];
}
