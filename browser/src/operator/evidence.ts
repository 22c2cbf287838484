import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { download } from '../account/download.ts';
import { Form } from '../account/form.ts';
import { fromBase64Url } from '../crypto/index.ts';
import type { Calls, Evidence } from './calls.ts';
import './drawn.ts';

interface Paper {
  readonly name: string;
  readonly type: string;
  /** base64url */
  readonly content: string;
}

/** One paper: a picture is shown in the page; a PDF can only be saved. */
@customElement('morrow-evidence')
export class EvidenceView extends Form {
  @property({ attribute: false }) calls!: Calls;
  @property() application = '';
  @property({ attribute: false }) evidence!: Evidence;
  @state() private picture = '';
  @state() private saved = false;

  private readonly show = (): void => {
    void this.attempt(async () => {
      const paper = await this.calls.api.post<Paper>('/api/operator/application/evidence', {
        id: this.application,
        evidence: this.evidence.id,
      });
      if (paper.type === 'application/pdf') {
        download(fromBase64Url(paper.content), paper.name, paper.type);
        this.saved = true;
      } else this.picture = paper.content;
    });
  };

  private readonly undrawn = (): void => {
    this.picture = '';
    this.mistake = this.words('operator.unreadable');
  };

  override render() {
    const { words, evidence, picture } = this;
    const { name, size, type } = evidence;
    const how = type === 'application/pdf' ? 'save' : 'show';
    return html`
      <div class="beside">
        <p>
          ${name}<br /><span class="small"
            >${words('operator.kilobytes', { n: Math.ceil(size / 1024) })}</span
          >
        </p>
        ${
          picture
            ? nothing
            : html`<button
                type="button"
                class="quiet"
                aria-label=${words('operator.show-named', { name, how })}
                @click=${this.show}
              >
                ${words('operator.show', { how })}
              </button>`
        }
      </div>
      ${this.outcome()}
      ${this.saved ? html`<p class="state" role="status">${words('operator.saved-pdf')}</p>` : nothing}
      ${picture ? html`<morrow-drawn .image=${picture} .label=${name} @undrawn=${this.undrawn}></morrow-drawn>` : nothing}
    `;
  }
}
