import type { Api } from '../account/api.ts';
import type { Named } from '../account/fields.ts';
import { languageOfPage } from '../shell/words.ts';
import { Calls, type OwnList } from './calls.ts';
import { OwnWriting } from './own-writing.ts';
import { begun, type Kind } from './writing.ts';

export type At = { readonly view: 'list' } | { readonly view: 'writing' | 'versions'; readonly id: string };

/** A specialist's articles and posts. It outlives the screens; nothing in it is a client's. */
export class OwnWritings {
  readonly calls: Calls;
  list: OwnList | undefined;
  /** Called when the list was read anew. */
  listed: () => void = () => undefined;
  topics: readonly Named[] = [];
  /** Which screen was open, for coming back after a lock. */
  at: At = { view: 'list' };
  private readonly open = new Map<string, OwnWriting>();

  constructor(api: Api) {
    this.calls = new Calls(api);
  }

  get unsaved(): boolean {
    return [...this.open.values()].some((each) => each.unsaved);
  }

  async read(): Promise<void> {
    if (this.topics.length === 0) this.topics = await this.calls.topics(languageOfPage());
    this.list = await this.calls.list();
    this.listed();
  }

  opened(id: string): OwnWriting | undefined {
    return this.open.get(id);
  }

  begin(kind: Kind): OwnWriting {
    return this.hold(new OwnWriting(this.calls, begun(kind, languageOfPage())));
  }

  /** What is open already stays as it was typed. */
  async writing(id: string): Promise<OwnWriting> {
    const there = this.open.get(id);
    if (there?.unsaved) return there;
    there?.close();
    return this.hold(new OwnWriting(this.calls, await this.calls.writing(id)));
  }

  async delete(id: string): Promise<void> {
    const writing = this.open.get(id);
    if (writing?.text.version !== 0) await this.calls.delete(id);
    writing?.close();
    this.open.delete(id);
  }

  saveAll(): Promise<unknown> {
    return Promise.all([...this.open.values()].map((each) => each.save()));
  }

  /** The page is left: nothing may be sent any more. */
  close(): void {
    for (const each of this.open.values()) each.close();
    this.open.clear();
  }

  private hold(writing: OwnWriting): OwnWriting {
    this.open.set(writing.id, writing);
    return writing;
  }
}
