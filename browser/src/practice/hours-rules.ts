import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Fields } from '../account/fields.ts';
import type { Hours } from './hours.ts';

const BUFFERS = [0, 5, 10, 15, 20, 30, 45, 60];
const STEPS = [15, 30, 60];
const LEADS = [60, 120, 360, 720, 1440, 2880, 10080];
const HORIZONS = [7, 14, 28, 56, 84];

/** How consultations follow each other: how long between them, how soon, how far ahead, how many. Saved with the hours. */
@customElement('morrow-hours-rules')
export class HoursRules extends Fields {
  @property({ attribute: false }) value!: Hours;
  @property({ attribute: false }) set!: (change: Partial<Hours>) => void;

  protected override firstUpdated(): void {
    // A part of a screen: the focus stays where it is.
  }

  override render() {
    const { words, value } = this;
    const minutes = (list: readonly number[], now: number) =>
      [...new Set([...list, now])].sort((a, b) => a - b).map((n) => ({ value: n, name: this.span(n) }));
    const days = [...new Set([...HORIZONS, value.horizon])].sort((a, b) => a - b);
    return html`
      <h2>${words('practice.hours.rules')}</h2>
      <div class="pair">
        ${this.select(
          'buffer',
          words('practice.hours.buffer'),
          value.buffer,
          minutes(BUFFERS, value.buffer),
          (buffer) => {
            this.set({ buffer });
          },
        )}
        ${this.select(
          'step',
          words('practice.hours.step'),
          value.step,
          minutes(STEPS, value.step),
          (step) => {
            this.set({ step });
          },
        )}
        ${this.select(
          'lead',
          words('practice.hours.lead-time'),
          value.lead,
          minutes(LEADS, value.lead),
          (lead) => {
            this.set({ lead });
          },
        )}
        ${this.select(
          'horizon',
          words('practice.hours.horizon'),
          value.horizon,
          days.map((n) => ({ value: n, name: words('practice.hours.in-days', { n }) })),
          (horizon) => {
            this.set({ horizon });
          },
        )}
        ${this.cap('per-day', words('practice.hours.per-day'), value.perDay, 48, (perDay) => {
          this.set({ perDay });
        })}
        ${this.cap('per-week', words('practice.hours.per-week'), value.perWeek, 200, (perWeek) => {
          this.set({ perWeek });
        })}
      </div>
    `;
  }

  /** “10 minutes”, “12 hours”, “2 days” */
  private span(minutes: number): string {
    const { words } = this;
    if (minutes === 0) return words('practice.hours.none');
    if (minutes % 1440 === 0) return words('practice.hours.in-days', { n: minutes / 1440 });
    if (minutes % 60 === 0) return words('practice.hours.in-hours', { n: minutes / 60 });
    return words('practice.hours.in-minutes', { n: minutes });
  }

  private cap(
    id: string,
    label: string,
    value: number | null | undefined,
    most: number,
    set: (value: number | null) => void,
  ): TemplateResult {
    return html`<div class="field">
      <label for=${id}>${label}</label>
      <input
        id=${id}
        type="number"
        inputmode="numeric"
        min="1"
        max=${most}
        placeholder=${this.words('practice.hours.no-limit')}
        .value=${value ? String(value) : ''}
        @change=${({ target }: Event) => {
          const typed = Math.round(Number((target as HTMLInputElement).value));
          set(typed >= 1 ? Math.min(typed, most) : null);
        }}
      />
    </div>`;
  }
}
