import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import './application.ts';
import type { Profile } from './calls.ts';
import { countries } from './countries.ts';
import './credentials.ts';
import type { Way } from './hours.ts';
import './meeting.ts';
import './portrait.ts';
import { unfit, type Unfit } from './profile-check.ts';
import { Screen } from './screen.ts';
import { zones } from './zoned.ts';

/** What people read about a specialist, how they meet, and the application to be shown. */
@customElement('morrow-profile')
export class ProfilePage extends Screen {
  /** Called when the first version is saved: from then on there are the other screens, too. */
  @property({ attribute: false }) begun!: () => void;
  @state() private allLanguages = false;
  /** What a try to save was stopped by. Goes as soon as it fits. */
  @state() private stopped: readonly Unfit[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.act(() => this.practice.readProfile());
  }

  private get value(): Profile | undefined {
    return this.practice.profile?.value;
  }

  private readonly set = (change: Partial<Profile>): void => {
    this.practice.profile?.set(change);
    this.requestUpdate();
  };

  private readonly save = (event: SubmitEvent): void => {
    event.preventDefault();
    this.stopped = this.value ? unfit(this.value) : [];
    const [first] = this.stopped;
    if (!first) {
      void this.keep();
      return;
    }
    void this.toFirstUnfit();
  };

  /** The parts of the form say what is wrong after the form has. */
  private async toFirstUnfit(): Promise<void> {
    await this.updateComplete;
    const parts = this.querySelectorAll<LitElement>('morrow-meeting, morrow-credentials');
    await Promise.all([...parts].map((part) => part.updateComplete));
    this.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus();
  }

  private mistakeIn(field: Unfit): string | undefined {
    const { value, words } = this;
    const still = this.stopped.includes(field) && value !== undefined && unfit(value).includes(field);
    return still ? words('practice.unfit', { field }) : undefined;
  }

  private async keep(): Promise<void> {
    const saving = this.practice.profile?.save();
    this.requestUpdate();
    await saving;
    this.requestUpdate();
    this.begun();
  }

  override render() {
    const { words, practice, value } = this;
    const { profile: kept, vocabulary } = practice;
    if (!kept || !vocabulary || !value)
      return html`<h1>${words('practice.profile')}</h1>
        ${this.outcome()}`;
    const saved = practice.own?.profile;
    return html`
      <h1>${words('practice.profile')}</h1>
      <p class="lead">${words('practice.profile-lead', { standing: saved?.standing ?? 'none' })}</p>
      ${this.outcome()}
      ${saved ? html`<morrow-application .words=${words} .practice=${practice}></morrow-application>` : nothing}
      ${saved ? html`<morrow-portrait .words=${words} .practice=${practice}></morrow-portrait>` : nothing}
      <form @submit=${this.save} novalidate>
        <h2>${words('practice.public')}</h2>
        ${this.who(value)} ${this.chosen(value)} ${this.texts(value)}
        <morrow-meeting
          .words=${words}
          .value=${value}
          .set=${this.set}
          .unfit=${(way: Way) => this.mistakeIn(way)}
        ></morrow-meeting>
        <morrow-credentials
          .words=${words}
          .practice=${practice}
          .value=${value}
          .set=${this.set}
          .unfit=${this.mistakeIn('register')}
        ></morrow-credentials>
        ${this.keeping(kept, (field) => words('practice.field', { field }))}
      </form>
    `;
  }

  private who(value: Profile): TemplateResult {
    const { words } = this;
    return html`
      ${this.line({
        id: 'name',
        label: words('practice.name'),
        help: words('practice.name-help'),
        most: 80,
        mistake: this.mistakeIn('name'),
        value: value.name,
        typed: (name) => {
          this.set({ name });
        },
      })}
      <div class="pair">
        ${this.select(
          'country',
          words('practice.country'),
          value.country,
          countries(value.country, words('practice.choose')),
          (country) => {
            this.set({ country });
          },
          undefined,
          this.mistakeIn('country'),
        )}
        ${this.line({
          id: 'region',
          label: words('practice.region'),
          most: 80,
          value: value.region,
          typed: (region) => {
            this.set({ region });
          },
        })}
      </div>
      ${this.select(
        'zone',
        words('practice.zone'),
        value.zone,
        zones(value.zone).map((zone) => ({ value: zone, name: zone.replaceAll('_', ' ') })),
        (zone) => {
          this.set({ zone });
        },
        words('practice.zone-help'),
      )}
    `;
  }

  private chosen(value: Profile): TemplateResult {
    const { words } = this;
    const { topics = [], approaches = [], languages = [] } = this.practice.vocabulary ?? {};
    // Most need two of some sixty: those of the page's own choosing first, the rest on request.
    const first = languages.filter(({ word }) => value.languages.includes(word) || COMMON.includes(word));
    const shown = this.allLanguages ? languages : first;
    return html`
      ${this.chips(words('practice.topics'), topics, value.topics, (chosen) => {
        this.set({ topics: chosen });
      })}
      ${this.chips(words('practice.approaches'), approaches, value.approaches, (chosen) => {
        this.set({ approaches: chosen });
      })}
      ${this.chips(words('practice.languages'), shown, value.languages, (chosen) => {
        this.set({ languages: chosen });
      })}
      ${
        shown.length < languages.length
          ? html`<button
              type="button"
              class="plain"
              @click=${() => {
                this.allLanguages = true;
              }}
            >
              ${words('practice.more-languages')}
            </button>`
          : nothing
      }
    `;
  }

  private texts(value: Profile): TemplateResult {
    const { words } = this;
    return html`
      ${this.line({
        id: 'about',
        label: words('practice.about'),
        help: words('practice.about-help'),
        most: 2000,
        rows: 6,
        value: value.about,
        typed: (about) => {
          this.set({ about });
        },
      })}
      ${this.line({
        id: 'for-whom',
        label: words('practice.for-whom'),
        most: 600,
        rows: 3,
        value: value.forWhom,
        typed: (forWhom) => {
          this.set({ forWhom });
        },
      })}
      ${this.line({
        id: 'not-for',
        label: words('practice.not-for'),
        help: words('practice.not-for-help'),
        most: 600,
        rows: 3,
        value: value.notFor,
        typed: (notFor) => {
          this.set({ notFor });
        },
      })}
    `;
  }
}

const COMMON = ['de', 'en', 'fr', 'es', 'it', 'pl', 'tr', 'ar', 'ru', 'uk'];
