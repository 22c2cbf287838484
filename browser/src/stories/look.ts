import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { valueOf } from '../account/form.ts';
import type { StoryDraft } from '../account/story-drafts.ts';
import type { Finding } from './finding.ts';
import { findings, said, sameAs, sentence } from './findings.ts';
import { readBy, Screen } from './screen.ts';

const OWN = 'own';
const LEAVE = 'leave';

/** The second step: one place after the other that could tell who somebody is, with coarser words to choose from. */
@customElement('morrow-story-looking')
export class StoryLooking extends Screen {
  @property() handle = '';
  /** What the person wants to leave as it is, by what it says. */
  @state() private left: readonly string[] = [];
  /** The drafts before each change, so that every one can be undone. */
  @state() private earlier: readonly StoryDraft[] = [];
  @state() private chosen = '0';
  private looked = 0;
  private found: { readonly text: string; readonly all: readonly Finding[] } | undefined;

  protected override updated(changes: PropertyValues<this>): void {
    super.updated(changes);
    if (this.looked === this.earlier.length + this.left.length) return;
    // The next place is a new question: the keyboard goes there with it.
    this.looked = this.earlier.length + this.left.length;
    this.querySelector<HTMLElement>('#place')?.focus();
  }

  /** What was found, worked out once for each text: on a phone a long one takes a moment. */
  private get all(): readonly Finding[] {
    const { draft, handle, found } = this;
    const text = `${draft.title}\n\n${draft.text}`;
    if (found?.text === text) return found.all;
    const all = findings(text, draft.language, this.calls.now(), handle);
    this.found = { text, all };
    return all;
  }

  private isLeft(finding: Finding): boolean {
    return this.left.includes(keyOf(finding));
  }

  private readonly decide = (event: SubmitEvent): void => {
    event.preventDefault();
    const { all } = this;
    const finding = all.find((each) => !this.isLeft(each));
    if (!finding) return;
    const instead =
      this.chosen === OWN ? valueOf(event.target, 'own').trim() : finding.choices[Number(this.chosen)];
    if (this.chosen === OWN && instead === '') {
      this.mistake = this.words('stories.look.own-missing');
      return;
    }
    const same = sameAs(finding, all);
    const places = valueOf(event.target, 'all') === 'yes' ? same : [finding];
    this.mistake = '';
    if (this.chosen === LEAVE || instead === undefined) this.left = [...this.left, keyOf(finding)];
    else this.change(places, instead);
    // What somebody wrote in their own words is theirs: it is not asked about once more.
    if (this.chosen === OWN && instead)
      this.left = [...this.left, ...[...this.all].filter(({ text }) => instead.includes(text)).map(keyOf)];
    this.chosen = '0';
  };

  private change(places: readonly Finding[], instead: string): void {
    this.earlier = [...this.earlier, this.draft];
    let whole = `${this.draft.title}\n\n${this.draft.text}`;
    for (const place of [...places].reverse()) whole = said(whole, place, instead);
    const end = whole.indexOf('\n\n');
    const draft = { ...this.draft, title: whole.slice(0, end), text: whole.slice(end + 2) };
    this.draft = draft;
    this.write(draft);
  }

  private readonly undo = (): void => {
    const draft = this.earlier.at(-1);
    if (!draft) return;
    this.earlier = this.earlier.slice(0, -1);
    this.draft = draft;
    this.write(draft);
  };

  override render() {
    const { words, draft, all } = this;
    const open = all.filter((each) => !this.isLeft(each));
    const [finding] = open;
    return html`
      ${this.back({ view: 'draft', id: draft.id, step: 'write' }, words('stories.back-to-draft'))}
      <h1>${words('stories.look.title')}</h1>
      ${readBy(words, 'you')}
      <p>${words('stories.look.lead')}</p>
      ${finding ? this.place(finding, open.length) : this.rest(all)}
      ${
        this.earlier.length > 0
          ? html`<p>
              <button type="button" class="plain" @click=${this.undo}>${words('stories.look.undo')}</button>
            </p>`
          : nothing
      }
    `;
  }

  private place(finding: Finding, open: number): TemplateResult {
    const { words, draft } = this;
    const [before, behind] = sentence(`${draft.title}\n\n${draft.text}`, finding);
    const same = sameAs(finding, this.all).length;
    return html`<form @submit=${this.decide} novalidate autocomplete="off" class="place">
      <p class="state" role="status">${words('stories.look.open', { n: open })}</p>
      <h2 id="place" tabindex="-1">${words('stories.look.kind', { kind: finding.kind })}</h2>
      <blockquote lang=${draft.language} dir="auto">
        ${before}<mark>${finding.text}</mark>${behind}
      </blockquote>
      <fieldset>
        <legend>${words('stories.look.instead')}</legend>
        ${finding.choices.map((choice, at) => this.choice(String(at), choice === '' ? words('stories.look.nothing') : choice, choice !== ''))}
        ${this.choice(OWN, words('stories.look.own'), false)}
        ${
          this.chosen === OWN
            ? html`<div class="field">
                <label for="own">${words('stories.look.own-label')}</label>
                <input id="own" name="own" type="text" maxlength="200" />
              </div>`
            : nothing
        }
        ${this.choice(LEAVE, words('stories.look.leave'), false)}
      </fieldset>
      ${
        same > 1
          ? html`<label class="choice"
              ><input
                type="checkbox"
                name="all"
                value="yes"
                checked
              />${words('stories.look.all', { n: same })}</label
            >`
          : nothing
      }
      ${this.outcome()}
      <div class="actions">${this.submit(words('stories.look.take'))}</div>
    </form>`;
  }

  private choice(value: string, label: string, quoted: boolean): TemplateResult {
    return html`<label class="choice"
      ><input
        type="radio"
        name="instead"
        value=${value}
        .checked=${this.chosen === value}
        @change=${() => {
          this.chosen = value;
          this.mistake = '';
        }}
      /><span lang=${quoted ? this.draft.language : nothing}>${label}</span></label
    >`;
  }

  /** What stays, and what no program can find. */
  private rest(all: readonly Finding[]): TemplateResult {
    const { words, draft } = this;
    const kinds = new Set(all.map(({ kind }) => kind)).size;
    const said = [...new Map(all.map((each) => [keyOf(each), each])).values()];
    return html`
      <h2 id="place" tabindex="-1">${words('stories.look.done')}</h2>
      ${
        said.length > 0
          ? html`<p>${words('stories.look.stays')}</p>
              <ul>
                ${said.map((each) => html`<li lang=${draft.language}>${each.text}</li>`)}
              </ul>
              ${kinds > 2 ? html`<div class="notice"><p>${words('stories.look.together')}</p></div>` : nothing}
              <p>
                <button
                  type="button"
                  class="plain"
                  @click=${() => {
                    this.left = [];
                  }}
                >
                  ${words('stories.look.again')}
                </button>
              </p>`
          : html`<p>${words('stories.look.none')}</p>`
      }
      <h3>${words('stories.look.knows')}</h3>
      <ul>
        <li>${words('stories.look.knows-order')}</li>
        <li>${words('stories.look.knows-words')}</li>
        <li>${words('stories.look.knows-things')}</li>
        <li>${words('stories.look.knows-told')}</li>
      </ul>
      <p>${words('stories.look.danger')}</p>
      <div class="actions">
        <button
          type="button"
          @click=${() => {
            this.go({ view: 'draft', id: draft.id, step: 'name' });
          }}
        >
          ${words('stories.look.further')}
        </button>
      </div>
    `;
  }
}

function keyOf({ kind, text }: Finding): string {
  return `${kind} ${text.toLowerCase()}`;
}
