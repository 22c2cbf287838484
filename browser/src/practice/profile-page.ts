import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import './application.ts';
import type { Credential, Profile, WayDetail } from './calls.ts';
import { countries } from './countries.ts';
import { feeOf, wordedFee, type WordedFee } from './fee.ts';
import { WAYS, type Way } from './hours.ts';
import './portrait.ts';
import { unfit, type Unfit } from './profile-check.ts';
import { Screen } from './screen.ts';
import { zones } from './zoned.ts';

const CURRENCIES = [
  'EUR',
  'CHF',
  'GBP',
  'USD',
  'SEK',
  'DKK',
  'NOK',
  'PLN',
  'CZK',
  'TRY',
  'UAH',
  'CAD',
  'AUD',
  'NZD',
];

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

  private set(change: Partial<Profile>): void {
    this.practice.profile?.set(change);
    this.requestUpdate();
  }

  private readonly save = (event: SubmitEvent): void => {
    event.preventDefault();
    this.stopped = this.value ? unfit(this.value) : [];
    const [first] = this.stopped;
    if (!first) {
      void this.keep();
      return;
    }
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus();
    });
  };

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
        <h2>${words('practice.ways')}</h2>
        <p class="help">${words('practice.ways-help')}</p>
        ${WAYS.map((way) => this.way(value, way))}
        <h2>${words('practice.cost')}</h2>
        ${this.cost(value)}
        <h2>${words('practice.credentials')}</h2>
        ${this.credentials(value)} ${this.keeping(kept, (field) => words('practice.field', { field }))}
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

  private way(value: Profile, way: Way): TemplateResult {
    const { words } = this;
    const there = value.ways.find((each) => each.way === way);
    const others = value.ways.filter((each) => each.way !== way);
    const put = (ways: readonly WayDetail[]) => {
      this.set({ ways: [...ways].sort((a, b) => WAYS.indexOf(a.way) - WAYS.indexOf(b.way)) });
    };
    return html`
      ${this.check(`way-${way}`, words('practice.way', { way }), there !== undefined, (on) => {
        put(on ? [...others, { way, detail: '' }] : others);
      })}
      ${
        there
          ? this.line({
              id: `detail-${way}`,
              label: words('practice.way-detail', { way }),
              most: 400,
              mistake: this.mistakeIn(way),
              value: there.detail,
              typed: (detail) => {
                put([...others, { way, detail }]);
              },
            })
          : nothing
      }
    `;
  }

  private cost(value: Profile): TemplateResult {
    const { words } = this;
    const { from, to, currency } = wordedFee(value.fee);
    const set = (change: Partial<WordedFee>) => {
      this.set({ fee: feeOf({ from, to, currency, ...change }) });
    };
    return html`
      ${this.check('offers-first', words('practice.offers-first'), value.offersFirst, (offersFirst) => {
        this.set({ offersFirst });
      })}
      <p class="help">${words('practice.cost-help')}</p>
      <div class="three">
        ${this.line({
          id: 'fee-from',
          type: 'number',
          label: words('practice.fee-from'),
          value: from,
          typed: (typed) => {
            set({ from: typed });
          },
        })}
        ${this.line({
          id: 'fee-to',
          type: 'number',
          label: words('practice.fee-to'),
          value: to,
          typed: (typed) => {
            set({ to: typed });
          },
        })}
        ${this.select(
          'currency',
          words('practice.currency'),
          currency,
          CURRENCIES.map((each) => ({ value: each, name: each })),
          (chosen) => {
            set({ currency: chosen });
          },
        )}
      </div>
    `;
  }

  private credentials(value: Profile): TemplateResult {
    const { words } = this;
    const kinds = this.practice.vocabulary?.credentialKinds ?? [];
    const put = (at: number, change: Partial<Credential>) => {
      this.set({
        credentials: value.credentials.map((each, i) => (i === at ? { ...each, ...change } : each)),
      });
    };
    return html`
      <p class="help">${words('practice.credentials-help')}</p>
      ${value.credentials.map(
        ({ kind, register, number }, at) =>
          html`<fieldset class="credential">
            <legend>${words('practice.credential', { n: at + 1 })}</legend>
            <div class="three">
              ${this.select(
                `kind-${at}`,
                words('practice.kind'),
                kind,
                kinds.map(({ word, name }) => ({ value: word, name })),
                (chosen) => {
                  put(at, { kind: chosen });
                },
              )}
              ${this.line({
                id: `register-${at}`,
                label: words('practice.register'),
                most: 120,
                mistake: register.trim().length < 2 ? this.mistakeIn('register') : undefined,
                value: register,
                typed: (typed) => {
                  put(at, { register: typed });
                },
              })}
              ${this.line({
                id: `number-${at}`,
                label: words('practice.number'),
                most: 60,
                value: number,
                typed: (typed) => {
                  put(at, { number: typed });
                },
              })}
            </div>
            <button
              type="button"
              class="plain"
              @click=${() => {
                this.set({ credentials: value.credentials.filter((_, i) => i !== at) });
              }}
            >
              ${words('practice.credential-remove')}
            </button>
          </fieldset>`,
      )}
      <div class="actions">
        <button
          type="button"
          class="quiet"
          @click=${() => {
            this.set({
              credentials: [...value.credentials, { kind: kinds[0]?.word ?? '', register: '', number: '' }],
            });
          }}
        >
          ${words('practice.credential-add')}
        </button>
      </div>
    `;
  }
}

const COMMON = ['de', 'en', 'fr', 'es', 'it', 'pl', 'tr', 'ar', 'ru', 'uk'];
