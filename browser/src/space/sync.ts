import { Refused } from '../account/refused.ts';
import { HeldRecords, type Held } from './held.ts';
import type { Changes, Content, Head, Leaf, Network, Push, SealedRecord, SpaceKeys } from './records.ts';
import { UnsavedChanges, type Rules, type Unsaved } from './unsaved.ts';

/** A push whose answer has not come. It is sent again as it is until there is one. */
interface Flight {
  readonly push: Push;
  readonly head: Head;
  readonly items: { stamp: number; leaf: Leaf; content: Content | null | undefined }[];
}

export interface Entry {
  readonly id: string;
  readonly content: Content;
  readonly saved: boolean;
}

/** From unlocking to locking. Work that began in one turn does nothing in the next, even with the same keys. */
interface Turn {
  readonly keys: SpaceKeys;
}

/** The space was locked while a call was under way. Its answer is asked for again later. */
export class Locked extends Error {}

const MOST_RECORDS = 400;
const MOST_BYTES = 4 << 20;
const MANY = 250;
const MOST_ROUNDS = 12;

/**
 * Keeps the space of this device and the server's the same.
 *
 * 1. What the server holds is used only after its head was verified.
 * 2. A change stays among the unsaved ones until the server has acknowledged it.
 * 3. At most one push is under way; the next is made only when the answer to that one is known.
 * 4. Locked, it holds ciphertext only.
 */
export class Sync {
  readonly held = new HeldRecords();
  readonly unsaved: UnsavedChanges;
  /** Called when the text of an entry goes on under another id, as its second version. */
  moved: (from: string, to: string) => void = () => undefined;
  private flight: Flight | undefined;
  private turn: Turn | undefined;
  private running: Promise<void> | undefined;

  constructor(
    keys: SpaceKeys,
    private readonly network: Network,
    private readonly rules: Rules,
  ) {
    this.unsaved = new UnsavedChanges(rules);
    this.turn = { keys };
  }

  /** The content of an entry as the person left it; undefined when there is none. */
  content(id: string): Content | undefined {
    const change = this.unsaved.get(id);
    return (change ? change.content : this.held.get(id)?.content) ?? undefined;
  }

  /** How often the entry was stored; 1 for one that is stored for the first time. */
  version(id: string): number {
    return this.held.version(id) || 1;
  }

  /** Every entry there is, in no order. */
  entries(): Entry[] {
    const entries: Entry[] = [];
    for (const { record, content } of this.held.all()) {
      if (content && !this.unsaved.get(record.id)) entries.push({ id: record.id, content, saved: true });
    }
    for (const [id, { content }] of this.unsaved.all()) {
      if (content) entries.push({ id, content, saved: false });
    }
    return entries;
  }

  write(id: string, content: Content): void {
    this.open();
    this.unsaved.write(id, this.held.version(id), content);
  }

  remove(id: string): void {
    this.open();
    this.unsaved.write(id, this.held.version(id), null);
  }

  /** Brings both sides together. Calls that overlap share one run. Throws what the network or the keys threw. */
  sync(): Promise<void> {
    this.running ??= this.run().finally(() => (this.running = undefined));
    return this.running;
  }

  private async run(): Promise<void> {
    if (this.flight) await this.send(this.flight);
    await this.pull();
    let rounds = 0;
    for (let flight = await this.makeFlight(); flight; flight = await this.makeFlight()) {
      const overtaken = await this.send(flight);
      if (!overtaken) continue;
      if (++rounds === MOST_ROUNDS) throw overtaken;
      await this.pull();
    }
  }

  /** Returns the refusal when another device was quicker. An error leaves the flight in the air unless it is certain. */
  private async send(flight: Flight): Promise<Refused | undefined> {
    const turn = this.open();
    try {
      const { cursor } = await this.network.push(flight.push);
      this.still(turn);
      this.land(flight, cursor);
      return undefined;
    } catch (problem) {
      if (!(problem instanceof Refused) || !problem.certain) throw problem;
      this.flight = undefined;
      if (problem.word === 'records.stale-head' || problem.word === 'records.conflict') return problem;
      throw problem;
    }
  }

  private land(flight: Flight, cursor: number): void {
    flight.push.records.forEach((record, at) => {
      const item = flight.items[at];
      if (!item) return;
      this.held.put({ record, leaf: item.leaf, content: item.content });
      this.unsaved.stored(record.id, item.stamp, record.version);
    });
    this.held.head = flight.head;
    this.held.cursor = cursor;
    this.flight = undefined;
  }

  private async pull(): Promise<void> {
    const turn = this.open();
    const { keys } = turn;
    const news = new Map<string, Promise<Found>>();
    let cursor = this.held.cursor;
    let page: Changes;
    do {
      page = await this.network.pull(cursor);
      this.still(turn);
      // Opened while the next page travels. Nothing of it is used before the head is verified.
      for (const record of page.records) news.set(record.id, found(keys, record));
      cursor = page.cursor;
    } while (page.more);

    const all = await Promise.all(news.values());
    const head = await keys.verify(
      page.head,
      this.held.head,
      this.held.leavesWith(all.map(({ leaf }) => leaf)),
    );
    this.still(turn);
    const broken = all.find(({ problem }) => problem !== undefined);
    if (broken) throw broken.problem;
    for (const { record, leaf, content } of all) this.take({ record, leaf, content });
    this.held.head = head;
    this.held.cursor = cursor;
  }

  private take(held: Held): void {
    const { id, version } = held.record;
    this.held.put(held);
    const to = this.unsaved.meet(id, version, held.content ?? null);
    if (to !== undefined) this.moved(id, to);
  }

  /** The next push; undefined when everything is saved. */
  private async makeFlight(): Promise<Flight | undefined> {
    const turn = this.open();
    const { keys } = turn;
    const records: SealedRecord[] = [];
    const items: Flight['items'] = [];
    let bytes = 0;
    for (const [id] of this.unsaved.all()) {
      const change = this.unsaved.get(id);
      if (!change) continue;
      if (records.length === MOST_RECORDS || bytes > MOST_BYTES) break;
      if (this.isNothing(id, change)) {
        this.unsaved.drop(id);
        continue;
      }
      const { content, stamp } = change;
      const version = change.base + 1;
      const sealed = content ? await keys.seal(id, version, content) : null;
      const record = { id, version, epoch: keys.epoch, sealed };
      records.push(record);
      items.push({ stamp, leaf: await keys.leaf(record), content });
      this.still(turn); // Locked, a change shows no content, and that is not a deletion.
      bytes += sealed?.length ?? 0;
    }
    this.still(turn);
    if (records.length === 0) return undefined;
    const { body, signature, head } = await keys.sign(
      this.held.head,
      this.held.leavesWith(items.map((item) => item.leaf)),
    );
    this.still(turn);
    const push = { push: this.rules.newId(), records, head: { body, signature } };
    this.flight = { push, head, items };
    return this.flight;
  }

  /** Deleting what never was stored, or writing what is there already. */
  private isNothing(id: string, { base, content }: Unsaved): boolean {
    if (content === null) return base === 0 || this.held.get(id)?.content === null;
    const held = this.held.get(id)?.content;
    return Boolean(content && held && this.rules.same(content, held));
  }

  /** Seals what is not saved and drops every content and the keys. */
  async lock(): Promise<void> {
    const { keys } = this.open();
    this.turn = undefined; // First of all: whatever is under way stops before it changes anything here.
    for (const item of this.flight?.items ?? []) if (item.content) item.content = undefined;
    this.held.forgetContents();
    const changes = this.unsaved.all();
    const sealed = await inTurns(changes, async ([id, { base, content }]) =>
      content ? keys.seal(id, base + 1, content) : undefined,
    );
    changes.forEach(([id, change], at) => {
      const box = sealed[at];
      if (box) this.unsaved.replace(id, { ...change, content: undefined, sealed: box });
    });
  }

  /** Opens again what was there when it was locked; needs no network. */
  async unlock(keys: SpaceKeys): Promise<void> {
    const all = [...this.held.all()];
    const contents = await inTurns(all, ({ record }) => opened(keys, record));
    const changes = this.unsaved.all().filter(([, change]) => change.sealed);
    const typed = await inTurns(changes, ([id, { base, sealed = null }]) =>
      opened(keys, { id, version: base + 1, epoch: keys.epoch, sealed }),
    );
    const sent = this.flight?.push.records ?? [];
    const flying = await inTurns(sent, (record) => opened(keys, record));
    all.forEach((held, at) => {
      this.held.put({ ...held, content: contents[at] ?? null });
    });
    changes.forEach(([id, { base, stamp }], at) => {
      this.unsaved.replace(id, { base, stamp, content: typed[at] ?? null });
    });
    this.flight?.items.forEach((item, at) => (item.content = flying[at] ?? null));
    this.turn = { keys };
  }

  private open(): Turn {
    if (!this.turn) throw new Locked();
    return this.turn;
  }

  private still(turn: Turn): void {
    if (this.turn !== turn) throw new Locked();
  }
}

interface Found extends Held {
  readonly content: Content | null;
  /** Why it did not open. Told only after the head: a head that does not fit says more. */
  readonly problem?: unknown;
}

async function found(keys: SpaceKeys, record: SealedRecord): Promise<Found> {
  const leaf = await keys.leaf(record);
  try {
    return { record, leaf, content: await opened(keys, record) };
  } catch (problem) {
    return { record, leaf, content: null, problem };
  }
}

function opened(keys: SpaceKeys, { sealed, ...record }: SealedRecord): Promise<Content | null> {
  return sealed ? keys.open({ ...record, sealed }) : Promise.resolve(null);
}

/** All of them, but not all at once: ten thousand calls in one go make a phone stand still. */
async function inTurns<A, B>(all: readonly A[], each: (one: A) => Promise<B>): Promise<B[]> {
  const done: B[] = [];
  for (let from = 0; from < all.length; from += MANY) {
    done.push(...(await Promise.all(all.slice(from, from + MANY).map(each))));
  }
  return done;
}
