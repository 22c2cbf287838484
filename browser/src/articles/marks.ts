/** Where the cursor stands, or what is chosen, in a text. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

export interface Marked {
  readonly body: string;
  readonly cursor: number;
}

const MARK = /\[(@[^\][]*)\]/gu;
const WORK = /^\s*@([A-Za-z][\w-]*)/u;

/** Puts the mark of a work behind what is chosen, with a space before it where letters stand. The cursor comes behind it. */
export function withMark(body: string, { to }: Place, id: string): Marked {
  const before = body.slice(0, to);
  const mark = `${before === '' || /\s$/u.test(before) ? '' : ' '}[@${id}]`;
  return { body: before + mark + body.slice(to), cursor: to + mark.length };
}

/** How often each work is named in the text: `[@aviv2024, p. 12; @hochschild1989]` names two. */
export function marksIn(body: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [, inside = ''] of body.matchAll(MARK)) {
    for (const part of inside.split(';')) {
      const id = WORK.exec(part)?.[1];
      if (id) found.set(id, (found.get(id) ?? 0) + 1);
    }
  }
  return found;
}
