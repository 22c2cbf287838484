import type { Account } from '../account/account.ts';
import type { Api } from '../account/api.ts';
import type { Drafts } from '../account/drafts.ts';
import type { QuestionDrafts } from '../account/question-drafts.ts';
import type { ReplyDrafts } from '../account/reply-drafts.ts';
import type { ReviewDrafts } from '../account/review-drafts.ts';
import type { StoryDrafts } from '../account/story-drafts.ts';
import type { Contents } from '../account/take-along.ts';
import type { StoredCollection } from '../crypto/index.ts';
import { networkOf, storedSpace } from './calls.ts';
import { contentOfDraft, draftKind, draftOf, type DraftKind, type DraftKinds } from './draft-entry.ts';
import { edited, isNote, noteRules, wording, type Note } from './note.ts';
import { Notes, type ListedNote } from './notes.ts';
import { ownKeys } from './own-keys.ts';
import { Saver } from './saver.ts';
import { Sync } from './sync.ts';

/** The open private space: what is in it, how far it is saved, and the lock. Knows no page. */
export class PrivateSpace implements Contents {
  private readonly notes = new Notes();
  readonly saver: Saver;
  /** What is being written in the rooms. */
  readonly stories: StoryDrafts;
  readonly questions: QuestionDrafts;
  readonly replies: ReplyDrafts;
  readonly reviews: ReviewDrafts;

  private constructor(
    private readonly account: Account,
    private readonly stored: StoredCollection,
    private readonly sync: Sync,
    changed: () => void,
    page: EventTarget,
  ) {
    this.saver = new Saver(sync, changed, page);
    this.stories = {
      ...this.drafts('story-draft'),
      notes: () => this.listed().map(({ id, note }) => ({ id, date: note.date, text: note.text })),
    };
    this.questions = this.drafts('question-draft');
    this.replies = this.drafts('reply-draft');
    this.reviews = this.drafts('review-draft');
  }

  private drafts<K extends DraftKind>(kind: K): Drafts<DraftKinds[K]> {
    return {
      // The ids begin with the time.
      all: () =>
        this.sync
          .entries()
          .filter(({ content }) => draftKind(content) === kind)
          .map(({ id, content }) => draftOf(kind, id, content))
          .sort((a, b) => (a.id < b.id ? 1 : -1)),
      newId: () => this.newId(),
      write: (draft) => {
        this.sync.write(draft.id, contentOfDraft(kind, draft, this.sync.content(draft.id), new Date()));
        this.saver.touched();
      },
      remove: (id) => {
        this.remove(id);
      },
      moved: () => undefined,
    };
  }

  /** Fetches, verifies and opens everything. Throws `Broken` when it is not what the owner wrote. */
  static async open(
    account: Account,
    api: Api,
    changed: () => void,
    moved: (from: string, to: string) => void,
    page: EventTarget = globalThis,
  ): Promise<PrivateSpace> {
    const stored = await storedSpace(api, account.unlocked);
    const keys = ownKeys(account.unlocked, await account.unlocked.openSpace(stored));
    const sync = new Sync(keys, networkOf(api, stored.collection), noteRules);
    sync.moved = moved;
    await sync.sync();
    const space = new PrivateSpace(account, stored, sync, changed, page);
    sync.moved = (from, to) => {
      moved(from, to);
      space.stories.moved(from, to);
      space.questions.moved(from, to);
      space.replies.moved(from, to);
      space.reviews.moved(from, to);
    };
    return space;
  }

  get unsavedCount(): number {
    return this.sync.unsaved.size;
  }

  listed(): readonly ListedNote[] {
    return this.notes.listed(this.sync.entries());
  }

  unknownCount(): number {
    return this.notes.unknown;
  }

  note(id: string): Note | undefined {
    const content = this.sync.content(id);
    return content && isNote(content) ? content : undefined;
  }

  /** Whether no server has it yet. */
  isNew(id: string): boolean {
    return this.sync.held.version(id) === 0;
  }

  newId(): string {
    return noteRules.newId();
  }

  write(id: string, date: string, text: string): void {
    this.put(id, edited(this.note(id), date, text, new Date()));
  }

  put(id: string, note: Note): void {
    this.sync.write(id, note);
    this.saver.touched();
  }

  remove(id: string): void {
    this.sync.remove(id);
    this.saver.touched();
  }

  everything() {
    const entries = this.sync
      .entries()
      .map(({ id, content }) => ({ id, version: this.sync.version(id), content }));
    return { written: new Date(), entries };
  }

  bringBack({ entries }: ReturnType<PrivateSpace['everything']>): number {
    const known = new Set(this.sync.entries().map(({ content }) => wording(content)));
    let added = 0;
    for (const { id, content } of entries) {
      if (known.has(wording(content)) || known.has(wording(noteRules.second(content)))) continue;
      const taken = this.sync.content(id) !== undefined;
      this.sync.write(taken ? noteRules.newId() : id, taken ? noteRules.second(content) : content);
      added++;
    }
    this.saver.touched();
    return added;
  }

  /** Seals what is not saved, then drops every text and the keys. */
  async lock(): Promise<void> {
    this.saver.stop();
    this.notes.forget();
    try {
      await this.sync.lock();
    } finally {
      this.account.lock();
    }
  }

  /** After the account is open again. */
  async unlock(): Promise<void> {
    const { unlocked } = this.account;
    await this.sync.unlock(ownKeys(unlocked, await unlocked.openSpace(this.stored)));
    this.saver.start();
  }

  /** For good: nothing is sealed and nothing comes back. */
  forget(): void {
    this.saver.stop();
    this.notes.forget();
    this.account.lock();
  }
}
