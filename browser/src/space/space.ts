import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Account } from '../account/account.ts';
import { Api } from '../account/api.ts';
import { arrivalOf, type Arrival } from '../account/choice.ts';
import type { Door, Hall } from '../account/doors.ts';
import { IdleLock } from '../account/idle.ts';
import { knowParts } from '../account/part.ts';
import type { Place } from '../account/place.ts';
import '../account/recover.ts';
import '../account/recovery-code.ts';
import '../account/second-step-loader.ts';
import '../account/sign-in.ts';
import '../account/sign-up.ts';
import '../account/unlock.ts';
import type { HashOptions } from '../crypto/index.ts';
import { setSignedIn, whenForgetting } from '../shell/forget.ts';
import { InPage } from '../shell/in-page.ts';
import { loadWords, type Words } from '../shell/words.ts';
import './farewell.ts';
import type { Note } from './note.ts';
import './opening.ts';
import { inside, type Again } from './pages.ts';
import { PrivateSpace } from './private-space.ts';
import { Broken } from './records.ts';
import { roomOf, roomsOf, type Inside, type Showing } from './showing.ts';
import './stopped.ts';

@customElement('morrow-space')
export class Space extends InPage implements Hall {
  @property({ attribute: false }) words!: Words;
  /** What somebody chose on a public page before coming here. */
  @property({ attribute: false }) arrival: Arrival;
  @state() private showing: Showing = { view: 'sign-in' };
  @state() private undo: { readonly id: string; readonly note: Note } | undefined;
  /** Whether an operator named this specialist as somebody who reviews. */
  @state() private reviews = false;
  readonly api = new Api();
  private account: Account | undefined;
  private space: PrivateSpace | undefined;
  /** The exit was taken. The page lives on until the neutral one answers, and nothing may open in it. */
  private left = false;
  private returning: Showing = { view: 'entries' };
  /** Where in its room somebody is, which only the room understands. */
  private place: Place<unknown> = { now: undefined };
  /** What has to be shown again, above the page, since the session ended while it was open. */
  @state() private again: Again | undefined;
  private readonly idle = new IdleLock(document, () => void this.lock());

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('session-over', () => {
      this.again ??= 'passphrase';
    });
    whenForgetting(() => {
      this.left = true;
      this.forget();
    });
    window.addEventListener('pagehide', () => {
      this.forget();
    });
    window.addEventListener('beforeunload', (event) => {
      if (this.space && this.space.unsavedCount > 0) event.preventDefault();
    });
  }

  show(view: Door): void {
    this.showing = { view };
  }

  enter(account: Account, recoveryCode?: string): void {
    if (this.left) {
      account.lock();
      void this.api.post('/api/sign-out').catch(() => undefined); // The session ends by itself, too.
      return;
    }
    this.account = account;
    setSignedIn(true);
    const open = () => {
      this.afterSecondStep(account, () => {
        this.showing = { view: 'opening' };
      });
    };
    if (recoveryCode) this.showing = { view: 'code', code: recoveryCode, then: open };
    else open();
  }

  /** Goes on when the session is past the second step, at once where there is none. */
  private afterSecondStep(account: Account, goOn: () => void): void {
    const then = () => {
      if (this.account === account) goOn(); // Otherwise the page was left meanwhile.
    };
    if (account.needsSecondStep) this.showing = { view: 'second-step', then };
    else then();
  }

  private readonly open = async (): Promise<void> => {
    const { account } = this;
    if (!account) return;
    try {
      const space = await PrivateSpace.open(account, this.api, this.changed, this.moved);
      if (this.account !== account) return; // The page was left meanwhile.
      this.space = space;
    } catch (problem) {
      if (!(problem instanceof Broken)) throw problem;
      this.showing = { view: 'stopped', word: problem.word };
      return;
    }
    this.showing = this.firstPage(account);
    this.space.saver.start();
    this.idle.start();
    if (account.role === 'specialist') void this.learnWhetherReviews(account);
  };

  /** Only the server knows. Without an answer the room is not offered; nothing else hangs on it. */
  private async learnWhetherReviews(account: Account): Promise<void> {
    const reviews = await this.api.get('/api/review/queue').then(
      () => true,
      () => false,
    );
    if (this.account === account) this.reviews = reviews;
  }

  /**
   * Who chose a time goes on with that; the choice is a person's, whatever else the account is. Specialists and operators come
   * for their work and begin there.
   */
  private firstPage({ role }: Account): Inside {
    const [room] = roomsOf(role, this.reviews);
    if (room && (role !== 'person' || this.arrival)) return { view: 'room', room };
    return { view: 'entries' };
  }

  /** Something was saved, or could not be, or came from another device. */
  private readonly changed = (): void => {
    const { state: saving, problem } = this.space?.saver ?? {};
    if (saving === 'broken' && problem instanceof Broken)
      this.showing = { view: 'stopped', word: problem.word };
    this.requestUpdate();
  };

  private readonly moved = (from: string, to: string): void => {
    if (this.showing.view === 'editor' && this.showing.id === from) this.showing = { view: 'editor', id: to };
  };

  /** First nothing is to be seen, then the texts and keys go. */
  private async lock(): Promise<void> {
    if (!this.space || this.showing.view === 'locked') return;
    this.idle.stop();
    const { view } = this.showing;
    // A page that stopped stays stopped: unlocking must not hide what the server did.
    const stays = view === 'editor' || view === 'stopped' || view === 'room';
    this.returning = stays ? this.showing : { view: 'entries' };
    this.undo = undefined;
    this.showing = { view: 'locked' };
    await this.updateComplete;
    await this.space.lock();
  }

  private readonly unlock = (passphrase: string, options: HashOptions): Promise<void> =>
    this.unlocking((account) => account.unlock(passphrase, options));

  private readonly unlockWithPasskey = (): Promise<void> =>
    this.unlocking((account) => account.unlockWithPasskey());

  private async unlocking(open: (account: Account) => Promise<void>): Promise<void> {
    const { account, space } = this;
    if (!account || !space) return;
    await open(account);
    if (this.account !== account) {
      account.lock(); // The page was left while the keys were computed.
      return;
    }
    await space.unlock();
    this.idle.start();
    this.afterSecondStep(account, () => {
      this.showing = this.returning;
    });
  }

  private async signInAgain(passphrase: string, options: HashOptions): Promise<void> {
    const { account } = this;
    if (!account) return;
    await account.signInAgain(passphrase, options);
    if (this.account !== account) return; // The page was left meanwhile.
    if (account.needsSecondStep) this.again = 'second-step';
    else this.isBack();
  }

  /** The session holds again. What was open stayed, with all that was typed into it. */
  private isBack(): void {
    this.again = undefined;
    this.space?.saver.now();
  }

  private forget(): void {
    this.idle.stop();
    this.space?.forget();
    this.account?.lock();
    this.space = undefined;
    this.account = undefined;
    this.undo = undefined;
    this.arrival = undefined;
    this.reviews = false;
    this.place = { now: undefined };
    this.again = undefined;
    this.showing = { view: 'sign-in' };
  }

  private leave(reason: 'signed-out' | 'deleted'): void {
    this.forget();
    setSignedIn(false);
    this.showing = { view: 'farewell', reason };
  }

  private discard(id: string): void {
    const note = this.space?.note(id);
    this.space?.remove(id);
    this.undo = note && note.text !== '' ? { id, note } : undefined;
    this.showing = { view: 'entries' };
  }

  private bringBack(): void {
    if (this.undo) this.space?.put(this.undo.id, this.undo.note);
    this.undo = undefined;
  }

  private go(showing: Inside): void {
    this.undo = undefined;
    if (roomOf(showing) !== roomOf(this.showing)) this.place = { now: undefined };
    this.showing = showing;
  }

  override render(): TemplateResult {
    const { words, showing } = this;
    switch (showing.view) {
      case 'sign-in':
        return html`<morrow-sign-in .words=${words} .hall=${this}></morrow-sign-in>`;
      case 'sign-up':
        return html`<morrow-sign-up .words=${words} .hall=${this}></morrow-sign-up>`;
      case 'recover':
        return html`<morrow-recover .words=${words} .hall=${this}></morrow-recover>`;
      case 'code':
        return html`<morrow-recovery-code
          .words=${words}
          .code=${showing.code}
          .kept=${showing.then}
        ></morrow-recovery-code>`;
      case 'opening':
        return html`<morrow-opening .words=${words} .open=${this.open}></morrow-opening>`;
      case 'locked':
        return html`<morrow-unlock
          .words=${words}
          .open=${this.unlock}
          .withPasskey=${this.account?.opensWithPasskey ? this.unlockWithPasskey : undefined}
        ></morrow-unlock>`;
      case 'second-step':
        return html`<morrow-second-step-loader
          .words=${words}
          .api=${this.api}
          .account=${this.account}
          .passed=${showing.then}
        ></morrow-second-step-loader>`;
      case 'stopped':
        return html`<morrow-stopped
          .words=${words}
          .word=${showing.word}
          .contents=${this.space}
        ></morrow-stopped>`;
      case 'farewell':
        return html`<morrow-farewell .words=${words} .reason=${showing.reason}></morrow-farewell>`;
      case 'entries':
      case 'editor':
      case 'account':
      case 'room':
        return this.inside(showing);
    }
  }

  private inside(showing: Inside): TemplateResult {
    const { words, api, account, space, idle, arrival } = this;
    if (!space || !account) return html`${nothing}`;
    return inside(
      {
        ...{
          words,
          api,
          account,
          space,
          idle,
          arrival,
          undoable: this.undo !== undefined,
          place: this.place,
        },
        rooms: roomsOf(account.role, this.reviews),
        go: (to) => {
          this.go(to);
        },
        lock: () => void this.lock(),
        again: this.again ?? (space.saver.state === 'session' ? 'passphrase' : undefined),
        isBack: () => {
          this.isBack();
        },
        signInAgain: (passphrase, options) => this.signInAgain(passphrase, options),
        signOut: async () => {
          await api.post('/api/sign-out');
          this.leave('signed-out');
        },
        newCode: (code) => {
          const then = () => {
            this.go({ view: 'account' });
          };
          this.showing = { view: 'code', code, then };
        },
        deleted: () => {
          this.leave('deleted');
        },
        discard: (id) => {
          this.discard(id);
        },
        bringBack: () => {
          this.bringBack();
        },
        finish: (id) => {
          this.finish(id, space);
        },
        chosen: () => {
          this.arrival = undefined;
        },
      },
      showing,
    );
  }

  /** Back to the list. What was opened to write and left empty again never was an entry. */
  private finish(id: string, space: PrivateSpace): void {
    if (space.note(id)?.text === '' && space.isNew(id)) space.remove(id);
    space.saver.now();
    this.go({ view: 'entries' });
  }
}

knowParts(PARTS);
const main = document.querySelector('main');
const space = new Space();
space.arrival = arrivalOf(document.getElementById('arrival')?.dataset ?? {});
space.words = await loadWords();
main?.replaceChildren(space);
