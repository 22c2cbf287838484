/** From one time of day to another, as the server writes them: `09:00`, and `24:00` for the end of the day. */
export interface Span {
  readonly from: string;
  readonly until: string;
}

const TIME = String.raw`(\d{1,2})(?:[:.h](\d{2})|(\d{2}))?\s*(?:uhr|h)?\s*(a\.?m\.?|p\.?m\.?)?`;
const SPAN = new RegExp(`^${TIME}\\s*(?:-|–|—|to|bis)\\s*${TIME}$`, 'iu');

/** Why a line of hours cannot be read: the part that is not a span, ends before it begins, or lies over another. */
export interface Unread {
  readonly why: 'form' | 'order' | 'overlap';
  readonly part: string;
}

/** Reads hours as people write them: `9-12, 14:00 to 17:30`, `9-12 und 14-17 Uhr`, `9am - 1pm`. Empty means none. */
export function readSpans(typed: string): readonly Span[] | Unread {
  const spans: Span[] = [];
  for (const part of typed.split(/[,;/&\n]|\s+(?:and|und)\s+/iu)) {
    const text = part.trim();
    if (text === '') continue;
    const span = readSpan(text);
    if (!span) return { why: 'form', part: text };
    if (span.until <= span.from) return { why: 'order', part: text };
    spans.push(span);
  }
  spans.sort((a, b) => (a.from < b.from ? -1 : 1));
  const over = spans.find(({ from }, i) => i > 0 && from < (spans[i - 1]?.until ?? ''));
  return over ? { why: 'overlap', part: writeSpan(over) } : spans;
}

function readSpan(text: string): Span | undefined {
  const found = SPAN.exec(text);
  if (!found) return undefined;
  const [, h1 = '', m1, m1b, half1, h2 = '', m2, m2b, half2] = found;
  // In “2–5 pm” the half of the day is said once and meant twice.
  const from = time(h1, m1 ?? m1b, half1 ?? (Number(h1) < Number(h2) ? half2 : undefined));
  const until = time(h2, m2 ?? m2b, half2);
  return from !== undefined && until !== undefined ? { from, until } : undefined;
}

function time(hours: string, minutes = '00', half = ''): string | undefined {
  let hour = Number(hours);
  if (half) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (/^p/iu.test(half) ? 12 : 0);
  }
  if (hour > 24 || Number(minutes) > 59) return undefined;
  if (hour === 24 && minutes !== '00') return undefined;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}

export function writeSpan({ from, until }: Span): string {
  return `${from}–${until}`;
}

export function writeSpans(spans: readonly Span[]): string {
  return spans.map(writeSpan).join(', ');
}
