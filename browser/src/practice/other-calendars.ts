import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { valueOf } from '../account/form.ts';
import { toBase64Url } from '../crypto/index.ts';
import { languageOfPage } from '../shell/words.ts';
import type { Calendars, Source } from './calls.ts';
import { Screen } from './screen.ts';

const MOST_BYTES = 5 * 1024 * 1024;

/** Busy times out of other calendars, without titles, and the own consultations as a feed for another calendar. */
@customElement('morrow-other-calendars')
export class OtherCalendars extends Screen {
  @state() private calendars: Calendars | undefined;
  /** The feed's address: shown once, and kept nowhere. */
  @state() private address: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.act(() => this.load());
  }

  protected override firstUpdated(): void {
    // A part of a screen: the focus stays where it is.
  }

  private async load(): Promise<void> {
    this.calendars = await this.practice.calls.calendars();
  }

  /** Every change ends in reading how it is now. */
  private change(path: string, body: object = {}): Promise<void> {
    return this.act(async () => {
      await this.practice.api.post(path, body);
      await this.load();
    });
  }

  private readonly subscribe = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const address = valueOf(form, 'address').trim();
    if (address === '') return;
    void this.change('/api/specialist/calendars/subscribe', { address }).then(() => {
      if (!this.mistake) form.reset();
    });
  };

  private readonly upload = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (!file) return;
    void this.act(async () => {
      if (file.size > MOST_BYTES) {
        this.mistake = this.words('practice.other-calendars.too-large');
        return;
      }
      const content = toBase64Url(new Uint8Array(await file.arrayBuffer()));
      await this.practice.api.post('/api/specialist/calendars/upload', {
        name: file.name.slice(0, 120),
        content,
      });
      await this.load();
    }).finally(() => {
      input.value = '';
    });
  };

  private readonly makeFeed = (): void => {
    void this.act(async () => {
      const language = languageOfPage();
      const path = await this.practice.api.post<{ address: string }>('/api/specialist/feed', { language });
      this.address = new URL(path.address, location.origin).toString();
      await this.load();
    });
  };

  private readonly revoke = (): void => {
    this.address = undefined;
    void this.change('/api/specialist/feed/revoke');
  };

  override render() {
    const { words, calendars } = this;
    return html`
      <p class="help">${words('practice.other-calendars.lead')}</p>
      ${this.outcome()}
      ${
        calendars && calendars.sources.length > 0
          ? html`<ul class="rows">
              ${calendars.sources.map((each) => this.source(each))}
            </ul>`
          : nothing
      }
      <form @submit=${this.subscribe} novalidate>
        <div class="field">
          <label for="calendar-address">${words('practice.other-calendars.address')}</label>
          <input
            id="calendar-address"
            name="address"
            type="url"
            inputmode="url"
            autocomplete="off"
            aria-describedby="calendar-address-help"
          />
          <p class="help" id="calendar-address-help">${words('practice.other-calendars.address-help')}</p>
        </div>
        <div class="actions">${this.submit(words('practice.other-calendars.subscribe'), 'quiet')}</div>
      </form>
      <div class="field">
        <label for="calendar-file">${words('practice.other-calendars.file')}</label>
        <input id="calendar-file" type="file" accept=".ics,text/calendar" @change=${this.upload} />
      </div>
      <h3>${words('practice.feed.title')}</h3>
      <p class="help">${words('practice.feed.lead')}</p>
      <div role="status">
        ${
          this.address
            ? html`<p>${words('practice.feed.once')}</p>
                <p class="secret">${this.address}</p>`
            : calendars?.feed
              ? html`<p class="state">
                  ${words('practice.feed.since', { since: new Date(calendars.feed.since) })}
                </p>`
              : nothing
        }
      </div>
      <div class="actions">
        <button type="button" class="quiet" @click=${this.makeFeed}>
          ${calendars?.feed ? words('practice.feed.renew') : words('practice.feed.make')}
        </button>
        ${calendars?.feed ? html`<button type="button" class="grave" @click=${this.revoke}>${words('practice.feed.revoke')}</button>` : nothing}
      </div>
    `;
  }

  private source({ id, name, kind, state: how, fetchedAt, problem, busy }: Source) {
    const { words } = this;
    const at = fetchedAt ? this.moment(fetchedAt) : '';
    return html`<li>
      <p>${name}</p>
      <p class=${how === 'failed' ? 'state grave' : 'small'}>
        ${words('practice.other-calendars.state', { state: how, at, n: busy })}
        ${problem ? words('practice.calendar-problem', { word: problem }) : nothing}
      </p>
      <div class="actions tight">
        ${
          kind === 'address'
            ? html`<button
                type="button"
                class="quiet"
                @click=${() => this.change('/api/specialist/calendars/refresh', { id })}
              >
                ${words('practice.other-calendars.refresh')}
              </button>`
            : nothing
        }
        <button
          type="button"
          class="quiet"
          @click=${() => this.change('/api/specialist/calendars/remove', { id })}
        >
          ${words('practice.other-calendars.remove')}
        </button>
      </div>
    </li>`;
  }

  private moment(at: string): string {
    const time = new Date(at);
    return this.words('moment', { date: time, time });
  }
}
