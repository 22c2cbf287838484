/**
 * What is compared when searching: without case, without accents, and with the letters that people type in two ways
 * made one. So "Muller", "Müller" and "MÜLLER" find each other, and "strasse" finds "Straße".
 */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i');
}

export interface Searchable {
  readonly folded: string;
}

/** Those that hold every word of what was asked, in the order they came. Nothing asked finds all. */
export function found<T extends Searchable>(all: readonly T[], asked: string): readonly T[] {
  const words = folded(asked).split(/\s+/u).filter(Boolean);
  return words.length === 0 ? all : all.filter((each) => words.every((word) => each.folded.includes(word)));
}
