import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Screen } from './screen.ts';

interface Statistics {
  readonly counts: readonly { readonly word: string; readonly count: number }[];
}

/** The own consultations in counts, and nothing that could be compared with others. */
@customElement('morrow-figures')
export class Figures extends Screen {
  @state() private statistics: Statistics | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.act(async () => {
      this.statistics = await this.practice.api.get<Statistics>('/api/specialist/statistics');
    });
  }

  override render() {
    const { words, statistics } = this;
    return html`
      <h1>${words('practice.figures')}</h1>
      <p class="lead">${words('practice.figures-lead')}</p>
      ${this.outcome()}
      ${
        statistics
          ? html`<dl class="figures">
              ${statistics.counts.map(
                ({ word, count }) =>
                  html`<dt>${words('practice.figure', { word })}</dt>
                    <dd>${count}</dd>`,
              )}
            </dl>`
          : nothing
      }
    `;
  }
}
