import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FreeTime } from './calls.ts';
import type { Consultation } from './consultation.ts';
import type { Way } from './hours.ts';
import { Screen } from './screen.ts';
import { byDay } from './zoned.ts';

/** Another time for a consultation, out of the own free times. */
@customElement('morrow-move')
export class Move extends Screen {
  @property({ attribute: false }) consultation!: Consultation;
  @property({ attribute: false }) back!: () => void;
  @property({ attribute: false }) changed!: () => Promise<void>;
  @state() private times: readonly FreeTime[] | undefined;
  @state() private starts = '';
  @state() private way: Way | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.act(async () => {
      const days = await this.practice.calls.preview();
      this.times = days.flatMap(({ times }) => times);
    });
  }

  protected override firstUpdated(): void {
    // A part of a list: the focus stays where it is.
  }

  private readonly move = (event: SubmitEvent): void => {
    event.preventDefault();
    const { id, version } = this.consultation;
    const { starts, chosenWay } = this;
    if (starts === '') {
      this.mistake = this.words('practice.no-time-chosen');
      return;
    }
    void this.act(async () => {
      await this.practice.api.post('/api/specialist/consultations/move', {
        id,
        version,
        starts,
        way: chosenWay,
      });
      await this.changed();
      this.back();
    });
  };

  /** The way it has, where the new time allows it. */
  private get chosenWay(): Way | undefined {
    const { ways } = this.times?.find(({ starts }) => starts === this.starts) ?? {};
    const wanted = this.way ?? this.consultation.way;
    return ways?.includes(wanted) ? wanted : ways?.[0];
  }

  override render() {
    const { words, times, practice } = this;
    const { zoned } = practice;
    const ways = times?.find(({ starts }) => starts === this.starts)?.ways ?? [];
    return html`<form @submit=${this.move} novalidate>
      <p>${words('practice.move-what')}</p>
      ${
        times
          ? html`<div class="field">
              <label for="move-to">${words('practice.move-to')}</label>
              <select
                id="move-to"
                @change=${({ target }: Event) => {
                  this.starts = (target as HTMLSelectElement).value;
                }}
              >
                <option value="">${words('practice.choose')}</option>
                ${byDay(times, ({ starts }) => zoned.day(starts)).map(
                  ([day, those]) =>
                    html`<optgroup label=${day}>
                      ${those.map(({ starts }) => html`<option value=${starts}>${zoned.shortDay(starts)}, ${zoned.time(starts)}</option>`)}
                    </optgroup>`,
                )}
              </select>
            </div>`
          : nothing
      }
      ${
        ways.length > 1 && this.chosenWay
          ? this.select(
              'move-way',
              words('practice.move-way'),
              this.chosenWay,
              ways.map((value) => ({ value, name: words('practice.way', { way: value }) })),
              (way) => {
                this.way = way;
              },
            )
          : nothing
      }
      ${this.outcome()}
      <div class="actions tight">
        ${this.submit(words('practice.move-now'))}
        <button type="button" class="quiet" @click=${this.back}>${words('practice.back')}</button>
      </div>
    </form>`;
  }
}
