import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { View } from '../account/view.ts';
import { nameOf, type Calls, type Count, type Vocabulary } from './calls.ts';

/** What the installation adds up to. Small numbers are not told: they could point at somebody. */
@customElement('morrow-counts')
export class Counts extends View {
  @property({ attribute: false }) calls!: Calls;
  private vocabulary: Vocabulary | undefined;
  @state() private specialists: readonly Count[] | undefined;
  @state() private consultations: readonly Count[] | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.attempt(async () => {
      this.vocabulary = await this.calls.vocabulary();
      this.specialists = (
        await this.calls.api.get<{ counts: readonly Count[] }>('/api/operator/counts')
      ).counts;
      this.consultations = (
        await this.calls.api.get<{ counts: readonly Count[] }>('/api/operator/consultations/counts')
      ).counts;
    });
  }

  override render() {
    const { words } = this;
    return html`
      <h1>${words('operator.counts')}</h1>
      <p class="lead">${words('operator.counts-lead')}</p>
      ${this.outcome()} ${this.list(words('operator.counts-specialists'), this.specialists)}
      ${this.list(words('operator.counts-consultations'), this.consultations)}
    `;
  }

  /** “topic.grief” and “language.de” are told by their names; every other word has a sentence of its own. */
  private named(word: string): string {
    const { words, vocabulary } = this;
    const [kind = '', ...rest] = word.split('.');
    const name = rest.join('.');
    if (kind === 'topic')
      return words('operator.count-topic', { name: nameOf(vocabulary?.topics ?? [], name) });
    if (kind === 'language')
      return words('operator.count-language', { name: nameOf(vocabulary?.languages ?? [], name) });
    return words('operator.count', { word });
  }

  private list(title: string, counts: readonly Count[] | undefined) {
    const { words } = this;
    if (!counts) return nothing;
    return html`<h2>${title}</h2>
      <dl class="figures">
        ${counts.map(
          ({ word, count }) =>
            html`<dt>${this.named(word)}</dt>
              <dd>${count ?? words('operator.few')}</dd>`,
        )}
      </dl>`;
  }
}
