import type { Bytes } from '../crypto/index.ts';
import { Refused } from '../account/refused.ts';
import {
  Broken,
  type Content,
  type Head,
  type Leaf,
  type Network,
  type Push,
  type SealedRecord,
  type SignedHead,
  type SpaceKeys,
} from './records.ts';

interface Row extends SealedRecord {
  readonly change: number;
}

interface Stored {
  rows: Row[];
  head: (SignedHead & { seq: number }) | null;
  answers: { push: string; cursor: number }[];
}

const PAGE = 3;

/** A server as slow and obvious as can be: every list is walked from its start. */
export class ModelServer {
  private state: Stored = { rows: [], head: null, answers: [] };

  copy(): Stored {
    return structuredClone(this.state);
  }

  become(state: Stored): void {
    this.state = state;
  }

  stored(): Content[] {
    return this.state.rows.flatMap(({ sealed }) => (sealed ? [fromBytes(sealed)] : []));
  }

  forge(id: string, content: Content): void {
    this.state.rows = this.state.rows.map((row) =>
      row.id === id ? { ...row, sealed: toBytes(content) } : row,
    );
  }

  network(): Network {
    return {
      pull: async (since) => {
        await Promise.resolve();
        const later = this.state.rows.filter((row) => row.change > since).sort((a, b) => a.change - b.change);
        const records = later.slice(0, PAGE);
        const cursor = records.at(-1)?.change ?? since;
        const answer = { records, cursor, more: later.length > PAGE, head: this.state.head };
        await Promise.resolve();
        return answer;
      },
      push: async (push) => {
        await Promise.resolve();
        const answer = this.store(push);
        await Promise.resolve();
        return answer;
      },
    };
  }

  private store({ push, records, head }: Push): { cursor: number } {
    const before = this.state.answers.find((answer) => answer.push === push);
    if (before) return { cursor: before.cursor };
    const parsed = JSON.parse(text(head.body)) as { seq: number; previous: string };
    const current = this.state.head;
    if (
      parsed.seq !== (current?.seq ?? 0) + 1 ||
      parsed.previous !== (current ? text(current.body) : '').length.toString()
    )
      throw new Refused(409, 'records.stale-head');
    for (const record of records) {
      const row = this.state.rows.find((each) => each.id === record.id);
      if (record.version !== (row?.version ?? 0) + 1) throw new Refused(409, 'records.conflict');
    }
    let change = Math.max(0, ...this.state.rows.map((row) => row.change));
    for (const record of records) {
      this.state.rows = this.state.rows.filter((row) => row.id !== record.id);
      this.state.rows.push({ ...record, change: ++change });
    }
    this.state.head = { ...head, seq: parsed.seq };
    this.state.answers.push({ push, cursor: change });
    return { cursor: change };
  }
}

/** Keys that hide nothing, for tests of what happens around them. The head's body lists every leaf. */
export const transparentKeys: SpaceKeys = {
  epoch: 1,
  seal: async (_id, _version, content) => {
    await Promise.resolve();
    return toBytes(content);
  },
  open: async ({ sealed }) => {
    await Promise.resolve();
    return fromBytes(sealed);
  },
  leaf: ({ id, version, sealed }) =>
    Promise.resolve({ id, version, isTombstone: sealed === null, hash: sealed ?? new Uint8Array() }),
  sign: (last, leaves) => {
    const seq = (last?.seq ?? 0) + 1;
    const body = bytes(JSON.stringify({ seq, previous: previous(last), leaves: written(leaves) }));
    return Promise.resolve({ body, signature: new Uint8Array(), head: headOf(seq, body) });
  },
  verify: (head, last, leaves) => {
    if (!head)
      return last || leaves.length > 0
        ? Promise.reject(new Broken('head.older'))
        : Promise.resolve(undefined);
    const body = JSON.parse(text(head.body)) as { seq: number; previous: string; leaves: string };
    const broken =
      body.leaves !== written(leaves)
        ? 'head.root'
        : last && body.seq < last.seq
          ? 'head.older'
          : last && body.seq === last.seq + 1 && body.previous !== previous(last)
            ? 'head.forked'
            : undefined;
    return broken ? Promise.reject(new Broken(broken)) : Promise.resolve(headOf(body.seq, head.body));
  },
};

function previous(last: Head | undefined): string {
  return (last ? text(last.body) : '').length.toString();
}

/** Sorted, because a head says what there is and not in which order it came. */
function written(leaves: readonly Leaf[]): string {
  const sorted = [...leaves].sort((a, b) => (a.id < b.id ? -1 : 1));
  return JSON.stringify(sorted.map(({ id, version, hash }) => [id, version, text(hash)]));
}

/** The sync itself looks at nothing in a head. */
function headOf(seq: number, body: Bytes): Head {
  return { seq, body } as Head;
}

const bytes = (value: string): Bytes => new TextEncoder().encode(value);
const text = (value: Uint8Array) => new TextDecoder().decode(value);
const toBytes = (content: Content) => bytes(JSON.stringify(content));
const fromBytes = (sealed: Uint8Array) => JSON.parse(text(sealed)) as Content;
