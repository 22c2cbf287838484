import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { NoNetwork } from '../account/refused.ts';
import { toBase64Url } from '../crypto/index.ts';
import { fitsOneLetter, sealLetter } from '../crypto/letter.ts';
import type { Consultation } from './consultation.ts';
import { Screen } from './screen.ts';
import { slugIn } from './slug.ts';

const MOST = 3;
const MOST_CHARACTERS = 2000;

/** On to up to three others who fit better, with a reason that only the person can read. */
@customElement('morrow-referral')
export class Referral extends Screen {
  @property({ attribute: false }) consultation!: Consultation;
  @property({ attribute: false }) back!: () => void;
  @property({ attribute: false }) changed!: () => Promise<void>;
  @state() private to: readonly string[] = [];
  @state() private address = '';
  @state() private reason = '';

  private readonly add = (): void => {
    const slug = slugIn(this.address);
    if (!slug || slug === this.practice.own?.profile?.slug) {
      this.mistake = this.words('practice.no-such-profile');
      return;
    }
    if (this.to.includes(slug)) {
      this.address = '';
      return;
    }
    void this.act(async () => {
      if (await this.seesPeople(slug)) {
        this.to = [...this.to, slug];
        this.address = '';
      } else this.mistake = this.words('practice.no-such-profile');
    });
  };

  /** Whether somebody can be referred there: the same question that the public page of free times answers. */
  private async seesPeople(slug: string): Promise<boolean> {
    const from = new Date();
    const until = new Date(from.getTime() + 24 * 60 * 60_000);
    const query = new URLSearchParams({
      specialist: slug,
      from: from.toISOString(),
      until: until.toISOString(),
    });
    try {
      await this.practice.api.get(`/api/free-times?${query}`);
      return true;
    } catch (problem) {
      if (problem instanceof NoNetwork) throw problem;
      return false;
    }
  }

  private readonly refer = (event: SubmitEvent): void => {
    event.preventDefault();
    const { id, otherKeys } = this.consultation;
    if (this.to.length === 0) {
      this.mistake = this.words('practice.refer-nobody');
      return;
    }
    if (!otherKeys) {
      this.mistake = this.words('practice.refer-gone');
      return;
    }
    if (!fitsOneLetter(this.reason.trim())) {
      this.mistake = this.words('practice.refer-no-reason');
      return;
    }
    void this.act(async () => {
      const place = { kind: 'referral', consultation: id } as const;
      const sealed = toBase64Url(
        await sealLetter(place, this.practice.account.unlocked.identity, otherKeys, this.reason.trim()),
      );
      await this.practice.api.post('/api/specialist/consultations/refer', { id, to: this.to, sealed });
      await this.changed();
      this.back();
    });
  };

  override render() {
    const { words, to } = this;
    return html`<form @submit=${this.refer} novalidate>
      <p>${words('practice.refer-what')}</p>
      ${
        to.length > 0
          ? html`<ul class="rows">
              ${to.map(
                (slug) =>
                  html`<li class="beside">
                    <p>${slug}</p>
                    <button
                      type="button"
                      class="quiet"
                      aria-label=${words('practice.refer-remove', { name: slug })}
                      @click=${() => {
                        this.to = to.filter((each) => each !== slug);
                      }}
                    >
                      ${words('practice.remove')}
                    </button>
                  </li>`,
              )}
            </ul>`
          : nothing
      }
      ${
        to.length < MOST
          ? html`${this.line({
                id: 'refer-to',
                label: words('practice.refer-to'),
                help: words('practice.refer-to-help'),
                value: this.address,
                typed: (address) => {
                  this.address = address;
                },
              })}
              <div class="actions tight">
                <button type="button" class="quiet" @click=${this.add}>${words('practice.refer-add')}</button>
              </div>`
          : nothing
      }
      ${this.line({
        id: 'refer-reason',
        label: words('practice.refer-reason'),
        help: words('practice.refer-reason-help'),
        most: MOST_CHARACTERS,
        rows: 4,
        value: this.reason,
        typed: (reason) => {
          this.reason = reason;
        },
      })}
      ${this.outcome()}
      <div class="actions tight">
        ${this.submit(words('practice.refer-now'))}
        <button type="button" class="quiet" @click=${this.back}>${words('practice.back')}</button>
      </div>
    </form>`;
  }
}
