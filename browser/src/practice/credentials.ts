import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Credential, Profile } from './calls.ts';
import { Screen } from './screen.ts';

/** What a specialist is allowed to do, and in which register it can be looked up. Saved with the profile. */
@customElement('morrow-credentials')
export class Credentials extends Screen {
  @property({ attribute: false }) value!: Profile;
  @property({ attribute: false }) set!: (change: Partial<Profile>) => void;
  /** What is wrong with a register that is missing. */
  @property({ attribute: false }) unfit: string | undefined;

  protected override firstUpdated(): void {
    // A part of a screen: the focus stays where it is.
  }

  override render() {
    const { words, value } = this;
    const kinds = this.practice.vocabulary?.credentialKinds ?? [];
    const put = (at: number, change: Partial<Credential>) => {
      this.set({
        credentials: value.credentials.map((each, i) => (i === at ? { ...each, ...change } : each)),
      });
    };
    return html`
      <h2>${words('practice.credentials')}</h2>
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
                mistake: register.trim().length < 2 ? this.unfit : undefined,
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
