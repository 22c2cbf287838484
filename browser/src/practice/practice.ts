import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Account } from '../account/account.ts';
import type { Api } from '../account/api.ts';
import { View } from '../account/view.ts';
import { whenForgetting } from '../shell/forget.ts';
import './calendar-page.ts';
import './figures.ts';
import './hours-page.ts';
import { OwnPractice } from './own-practice.ts';
import './profile-page.ts';
import './today.ts';

const SCREENS = ['today', 'calendar', 'hours', 'profile', 'figures'] as const;
type At = (typeof SCREENS)[number];

/** What is typed outlives this element: locking takes it away, and unlocking brings it back. */
const open = new Map<Account, OwnPractice>();
whenForgetting(() => {
  open.clear();
});

function practiceOf(api: Api, account: Account): OwnPractice {
  const there = open.get(account);
  if (there) return there;
  open.clear();
  const practice = new OwnPractice(api, account);
  open.set(account, practice);
  return practice;
}

/** The specialist's side: today, the calendar, the hours, the profile and the figures. */
@customElement('morrow-practice')
export class Practice extends View {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) account!: Account;
  @state() private at: At = 'today';
  @state() private practice: OwnPractice | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.leaving);
    this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.leaving);
  }

  protected override firstUpdated(): void {
    // The screen inside takes the focus.
  }

  private readonly leaving = (event: BeforeUnloadEvent): void => {
    if (this.practice?.unsaved) event.preventDefault();
  };

  /** Who has no profile yet begins with it: without one there is nothing else. */
  private load(): void {
    const practice = practiceOf(this.api, this.account);
    void this.attempt(async () => {
      await practice.readProfile();
      await practice.readVocabulary();
      this.practice = practice;
      this.at = practice.own?.profile ? practice.at : 'profile';
    });
  }

  private go(at: At): void {
    this.at = at;
    if (this.practice) this.practice.at = at;
  }

  override render() {
    const { words, practice } = this;
    if (!practice) {
      return this.fetching(() => {
        this.load();
      });
    }
    return html`
      <nav class="tools rooms" aria-label=${words('practice.screens')}>
        ${
          practice.own?.profile
            ? SCREENS.map(
                (at) =>
                  html`<button
                    type="button"
                    class="plain"
                    aria-current=${this.at === at ? 'page' : nothing}
                    @click=${() => {
                      this.go(at);
                    }}
                  >
                    ${words('practice.screen', { at })}
                  </button>`,
              )
            : nothing
        }
      </nav>
      ${this.screen(practice)}
    `;
  }

  private screen(practice: OwnPractice): TemplateResult {
    const { words } = this;
    switch (this.at) {
      case 'today':
        return html`<morrow-today
          .words=${words}
          .practice=${practice}
          .go=${(at: At) => {
            this.go(at);
          }}
        ></morrow-today>`;
      case 'calendar':
        return html`<morrow-calendar .words=${words} .practice=${practice}></morrow-calendar>`;
      case 'hours':
        return html`<morrow-hours .words=${words} .practice=${practice}></morrow-hours>`;
      case 'profile':
        return html`<morrow-profile
          .words=${words}
          .practice=${practice}
          .begun=${() => {
            this.requestUpdate();
          }}
        ></morrow-profile>`;
      case 'figures':
        return html`<morrow-figures .words=${words} .practice=${practice}></morrow-figures>`;
    }
  }
}
