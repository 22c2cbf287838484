import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { PreviewDay } from './calls.ts';
import { Screen } from './screen.ts';

const WEEK = 7;

/** The free times as others see them, from what is saved; and why a day has none. */
@customElement('morrow-preview')
export class Preview extends Screen {
  @state() private days: readonly PreviewDay[] | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  protected override firstUpdated(): void {
    // A part of a screen: the focus stays where it is.
  }

  load(): Promise<void> {
    return this.act(async () => {
      this.days = await this.practice.calls.preview();
    });
  }

  override render() {
    const { words, days, practice } = this;
    const times = days?.reduce((sum, each) => sum + each.times.length, 0) ?? 0;
    return html`
      ${this.outcome()}
      ${
        days
          ? html`<p class="state" role="status">
                ${words('practice.preview.sum', { n: times })}
                ${practice.own?.profile?.standing === 'verified' ? nothing : words('practice.preview.not-yet')}
              </p>
              ${this.list(days.slice(0, WEEK))}
              <details>
                <summary>${words('practice.preview.more')}</summary>
                ${this.list(days.slice(WEEK))}
              </details>`
          : nothing
      }
    `;
  }

  private list(days: readonly PreviewDay[]) {
    const { words, practice } = this;
    const { zoned } = practice;
    return html`<dl class="free">
      ${days.map(
        ({ date, times, why, holiday }) =>
          html`<dt>${zoned.shortDate(date)}</dt>
            <dd>
              ${
                times.length > 0
                  ? times.map(({ starts }) => html`<time datetime=${starts}>${zoned.time(starts)}</time> `)
                  : (holiday ??
                    words('practice.preview.why', { why: (why ?? 'closed').replaceAll('-', '_') }))
              }
            </dd>`,
      )}
    </dl>`;
  }
}
