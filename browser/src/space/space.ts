import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Account } from '../account/account.ts';
import '../account/account-page.ts';
import '../account/again.ts';
import { Api } from '../account/api.ts';
import type { Door, Hall } from '../account/doors.ts';
import { IdleLock } from '../account/idle.ts';
import '../account/recover.ts';
import '../account/recovery-code.ts';
import '../account/sign-in.ts';
import '../account/sign-up.ts';
import '../account/unlock.ts';
import type { HashOptions } from '../crypto/index.ts';
import { setSignedIn, whenForgetting } from '../shell/forget.ts';
import { InPage } from '../shell/in-page.ts';
import { loadWords, type Words } from '../shell/words.ts';
import './editor.ts';
import './entries.ts';
import './farewell.ts';
import { today, withoutMark, type Note } from './note.ts';
import './opening.ts';
import { PrivateSpace } from './private-space.ts';
import { Broken } from './records.ts';
import './stopped.ts';

/** What the page shows. Nothing of it is in the address or the history. */
type Showing =
  | { readonly view: Door | 'opening' | 'entries' | 'account' | 'locked' }
  | { readonly view: 'editor'; readonly id: string }
  | { readonly view: 'code'; readonly code: string; readonly then: () => void }
  | { readonly view: 'stopped'; readonly word: string }
  | { readonly view: 'farewell'; readonly reason: 'signed-out' | 'deleted' };

@customElement('morrow-space')
export class Space extends InPage implements Hall {
  @property({ attribute: false }) words!: Words;
  @state() private showing: Showing = { view: 'sign-in' };
  @state() private undo: { readonly id: string; readonly note: Note } | undefined;
  readonly api = new Api();
  private account: Account | undefined;
  private space: PrivateSpace | undefined;
  /** The exit was taken. The page lives on until the neutral one answers, and nothing may open in it. */
  private left = false;
  private returning: Showing = { view: 'entries' };
  private readonly idle = new IdleLock(document, () => void this.lock());

  override connectedCallback(): void {
    super.connectedCallback();
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
      this.showing = { view: 'opening' };
    };
    if (recoveryCode) this.showing = { view: 'code', code: recoveryCode, then: open };
    else open();
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
    this.showing = { view: 'entries' };
    this.space.saver.start();
    this.idle.start();
  };

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
  private readonly lock = async (): Promise<void> => {
    if (!this.space || this.showing.view === 'locked') return;
    this.idle.stop();
    const { view } = this.showing;
    // A page that stopped stays stopped: unlocking must not hide what the server did.
    this.returning = view === 'editor' || view === 'stopped' ? this.showing : { view: 'entries' };
    this.undo = undefined;
    this.showing = { view: 'locked' };
    await this.updateComplete;
    await this.space.lock();
  };

  private readonly unlock = async (passphrase: string, options: HashOptions): Promise<void> => {
    const { account, space } = this;
    if (!account || !space) return;
    await account.unlock(passphrase, options);
    if (this.account !== account) {
      account.lock(); // The page was left while the keys were computed.
      return;
    }
    await space.unlock();
    this.showing = this.returning;
    this.idle.start();
  };

  private readonly signInAgain = async (passphrase: string, options: HashOptions): Promise<void> => {
    await this.account?.signInAgain(passphrase, options);
    this.space?.saver.now();
  };

  private forget(): void {
    this.idle.stop();
    this.space?.forget();
    this.account?.lock();
    this.space = undefined;
    this.account = undefined;
    this.undo = undefined;
    this.showing = { view: 'sign-in' };
  }

  private readonly signOut = async (): Promise<void> => {
    await this.api.post('/api/sign-out');
    this.leave('signed-out');
  };

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

  private readonly bringBack = (): void => {
    if (this.undo) this.space?.put(this.undo.id, this.undo.note);
    this.undo = undefined;
  };

  private go(showing: Showing): void {
    this.undo = undefined;
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
        return html`<morrow-unlock .words=${words} .open=${this.unlock}></morrow-unlock>`;
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
        return this.inside(showing);
    }
  }

  private inside(showing: Showing): TemplateResult {
    const { words, space, account } = this;
    if (!space || !account) return html`${nothing}`;
    return html`
      <nav class="tools" aria-label=${words('space.tools')}>
        ${this.tool('entries', showing, words('space.entries'))}
        ${this.tool('account', showing, words('space.account'))}
        <button type="button" class="plain" @click=${this.lock}>${words('space.lock')}</button>
      </nav>
      ${
        space.saver.state === 'session'
          ? html`<morrow-again .words=${words} .signIn=${this.signInAgain}></morrow-again>`
          : nothing
      }
      ${this.page(showing, space, account)}
    `;
  }

  private tool(view: 'entries' | 'account', showing: Showing, label: string): TemplateResult {
    return html`<button
      type="button"
      class="plain"
      aria-current=${showing.view === view ? 'page' : nothing}
      @click=${() => {
        this.go({ view });
      }}
    >
      ${label}
    </button>`;
  }

  private page(showing: Showing, space: PrivateSpace, account: Account): TemplateResult {
    const { words } = this;
    if (showing.view === 'editor') {
      const { id } = showing;
      return html`<morrow-editor
        .words=${words}
        .note=${space.note(id)}
        .saving=${space.saver.state}
        .day=${today(new Date())}
        .typed=${(date: string, text: string) => {
          space.write(id, date, text);
        }}
        .discard=${() => {
          this.discard(id);
        }}
        .unmark=${() => {
          const note = space.note(id);
          if (note) space.put(id, withoutMark(note, new Date()));
        }}
        .done=${() => {
          this.finish(id, space);
        }}
      ></morrow-editor>`;
    }
    if (showing.view === 'account') {
      return html`<morrow-account
        .words=${words}
        .api=${this.api}
        .account=${account}
        .contents=${space}
        .idle=${this.idle}
        .signOut=${this.signOut}
        .unsaved=${space.unsavedCount}
        .newCode=${(code: string) => {
          this.showing = {
            view: 'code',
            code,
            then: () => {
              this.go({ view: 'account' });
            },
          };
        }}
        .deleted=${() => {
          this.leave('deleted');
        }}
      ></morrow-account>`;
    }
    return html`<morrow-entries
      .words=${words}
      .notes=${space.listed()}
      .unknown=${space.unknownCount()}
      .undoable=${this.undo !== undefined}
      .undo=${this.bringBack}
      .write=${() => {
        this.go({ view: 'editor', id: space.newId() });
      }}
      .open=${(id: string) => {
        this.go({ view: 'editor', id });
      }}
    ></morrow-entries>`;
  }

  /** Back to the list. What was opened to write and left empty again never was an entry. */
  private finish(id: string, space: PrivateSpace): void {
    if (space.note(id)?.text === '' && space.isNew(id)) space.remove(id);
    space.saver.now();
    this.go({ view: 'entries' });
  }
}

const space = new Space();
space.words = await loadWords();
document.querySelector('main')?.replaceChildren(space);
