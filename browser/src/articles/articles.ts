import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Account } from '../account/account.ts';
import type { Api } from '../account/api.ts';
import { View } from '../account/view.ts';
import { whenForgetting } from '../shell/forget.ts';
import './list.ts';
import { OwnWritings, type At } from './own-writings.ts';
import './versions.ts';
import './writing-page.ts';
import type { Kind } from './writing.ts';

/** What is typed outlives this element: locking takes it away, and unlocking brings it back. */
const open = new Map<Account, OwnWritings>();
whenForgetting(() => {
  for (const each of open.values()) each.close();
  open.clear();
});

function writingsOf(api: Api, account: Account): OwnWritings {
  const there = open.get(account);
  if (there) return there;
  for (const each of open.values()) each.close();
  open.clear();
  const writings = new OwnWritings(api);
  open.set(account, writings);
  return writings;
}

/** The articles and posts of a specialist. */
@customElement('morrow-articles')
export class Articles extends View {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) account!: Account;
  @state() private at: At | undefined;
  private writings!: OwnWritings;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.leaving);
    window.addEventListener('online', this.saveAll);
    this.writings = writingsOf(this.api, this.account);
    this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.leaving);
    window.removeEventListener('online', this.saveAll);
    this.saveAll();
  }

  protected override firstUpdated(): void {
    // The screen inside takes the focus.
  }

  private readonly leaving = (event: BeforeUnloadEvent): void => {
    if (this.writings.unsaved) event.preventDefault();
  };

  private readonly saveAll = (): void => {
    void this.writings.saveAll();
  };

  /** Comes back to where one was before a lock; what was open there shows even when there is no network. */
  private load(): void {
    const { writings } = this;
    void this.attempt(async () => {
      const there = writings.at.view === 'list' || writings.opened(writings.at.id);
      if (!there || !writings.list) await writings.read();
      if (writings.at.view !== 'list') await writings.writing(writings.at.id);
      this.at = writings.at;
    });
  }

  private go(at: At): void {
    this.saveAll();
    this.writings.at = at;
    this.at = at;
  }

  private readonly toList = (): void => {
    this.go({ view: 'list' });
  };

  private readonly begin = (kind: Kind): void => {
    this.go({ view: 'writing', id: this.writings.begin(kind).id });
  };

  private readonly edit = async (id: string): Promise<void> => {
    await this.writings.writing(id);
    this.go({ view: 'writing', id });
  };

  override render() {
    const { at } = this;
    if (!at) {
      return this.fetching(() => {
        this.load();
      });
    }
    return this.screen(at);
  }

  private screen(at: At): TemplateResult {
    const { words, writings } = this;
    const writing = at.view === 'list' ? undefined : writings.opened(at.id);
    if (at.view === 'list' || !writing) {
      return html`<morrow-writings
        .words=${words}
        .writings=${writings}
        .begin=${this.begin}
        .edit=${this.edit}
      ></morrow-writings>`;
    }
    if (at.view === 'versions') {
      return html`<morrow-versions
        .words=${words}
        .calls=${writings.calls}
        .writing=${writing}
        .back=${() => {
          this.go({ view: 'writing', id: at.id });
        }}
      ></morrow-versions>`;
    }
    return html`<morrow-writing
      .words=${words}
      .writings=${writings}
      .writing=${writing}
      .back=${this.toList}
      .versions=${() => {
        this.go({ view: 'versions', id: at.id });
      }}
    ></morrow-writing>`;
  }
}
