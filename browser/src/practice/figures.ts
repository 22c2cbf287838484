import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Screen } from './screen.ts';

interface Figure {
  readonly word: string;
  /** Null while so few gave feedback that a mark could tell who it was. */
  readonly count: number | null;
}

interface Statistics {
  readonly counts: readonly Figure[];
  readonly marks: readonly Figure[];
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
          ? html`${this.list(statistics.counts)}
              <h2>${words('practice.marks')}</h2>
              ${
                statistics.marks.some(({ count }) => count !== null)
                  ? this.list(statistics.marks)
                  : html`<p class="help">${words('practice.marks-few')}</p>`
              }`
          : nothing
      }
    `;
  }

  private list(figures: readonly Figure[]): TemplateResult {
    const { words } = this;
    return html`<dl class="figures">
      ${figures.map(
        ({ word, count }) =>
          html`<dt>${words('practice.figure', { word })}</dt>
            <dd>${count ?? '–'}</dd>`,
      )}
    </dl>`;
  }
}
