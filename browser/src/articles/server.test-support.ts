import { NoNetwork, Refused } from '../account/refused.ts';
import { ServerInMemory } from '../account/server.test-support.ts';
import { begun, type Text, type Writing } from './writing.ts';

/** One specialist's writings, as protocol/HTTP.md says it: a version is saved once, and only after the newest. */
export class WritingServer extends ServerInMemory {
  stored = new Map<string, Writing>();
  newSpecialist = false;
  /** The answer to the next save is lost after it was done. */
  loses = false;
  refuses: Refused | undefined;

  constructor() {
    super();
    this.session = true;
    this.more.set('GET /api/vocabulary', () => ({
      topics: [{ word: 'unseen-work', name: 'The unseen work' }],
    }));
    this.more.set('GET /api/specialist/writings', () => ({
      writings: [...this.stored.values()],
      newSpecialist: this.newSpecialist,
      alwaysReviewed: false,
    }));
    this.more.set('POST /api/specialist/writing', ({ id }) => this.found(id));
    this.more.set('POST /api/specialist/writing/save', (body) =>
      this.save(body as unknown as Text & { id: string }),
    );
    this.more.set('POST /api/specialist/writing/submit', ({ id, version }) => {
      const writing = this.found(id);
      if (writing.version !== version) throw new Refused(409, 'writing.changed');
      if (writing.topics.length === 0) {
        const problems = [{ word: 'topics.missing', text: 'Please choose one to four topics.', about: '' }];
        throw new Refused(409, 'writing.unfit', { problems });
      }
      return this.put({ ...writing, state: this.newSpecialist ? 'waiting' : 'published' });
    });
    this.more.set('POST /api/specialist/writing/withdraw', ({ id }) =>
      this.put({ ...this.found(id), state: 'withdrawn' }),
    );
    this.more.set('POST /api/specialist/writing/delete', ({ id }) => this.stored.delete(String(id)));
  }

  found(id: unknown): Writing {
    const writing = this.stored.get(String(id));
    if (!writing) throw new Refused(404, 'not-found');
    return writing;
  }

  put(writing: Writing): Writing {
    this.stored.set(writing.id, writing);
    return writing;
  }

  /** Another window of the same account saves. */
  elsewhere(id: string, change: Partial<Text>): void {
    const before = this.found(id);
    this.put({ ...before, ...change, version: before.version + 1 });
  }

  private save({ id, ...text }: Text & { readonly id: string }): Writing {
    if (this.refuses) throw this.refuses;
    const before = this.stored.get(id);
    if (text.version !== (before?.version ?? 0)) throw new Refused(409, 'writing.changed');
    const trimmed = { title: text.title.trim(), body: text.body.trimEnd() };
    const stored = this.put({
      ...(before ?? begun(text.kind, text.language, id)),
      ...text,
      ...trimmed,
      version: text.version + 1,
    });
    if (!this.loses) return stored;
    this.loses = false;
    throw new NoNetwork();
  }
}
