import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { back } from '../account/back.ts';
import type { StoryDraft, StoryDrafts } from '../account/story-drafts.ts';
import { Fields } from '../account/fields.ts';
import type { Words } from '../shell/words.ts';
import type { Calls } from './calls.ts';
import type { Step } from './draft.ts';
import { explained } from './explain.ts';

/** Where one can go among the stories. */
export type Page =
  | { readonly view: 'list' }
  | { readonly view: 'draft'; readonly id: string; readonly step: Step }
  | { readonly view: 'notes'; readonly id: string }
  | { readonly view: 'story'; readonly id: string };

/** What the screens of the stories have in common. */
export abstract class Screen extends Fields {
  @property({ attribute: false }) calls!: Calls;
  @property({ attribute: false }) drafts!: StoryDrafts;
  @property({ attribute: false }) go!: (page: Page) => void;
  @property({ attribute: false }) draft!: StoryDraft;
  /** Keeps the draft as it is now in the private space. */
  @property({ attribute: false }) write!: (draft: StoryDraft) => void;
  @property() saving = 'saved';

  protected override explained(problem: unknown): string {
    return explained(this.words, problem);
  }

  protected back(to: Page, label: string): TemplateResult {
    return back(label, () => {
      this.go(to);
    });
  }
}

/** Says who can read what is on this page: at every step, above all. */
export function readBy(
  words: Words,
  who: 'you' | 'reviewers' | 'everybody' | 'next' | 'public',
): TemplateResult {
  return html`<p class=${who === 'you' || who === 'next' ? 'read-by' : 'read-by others'} id="read-by">
    ${who === 'public' ? words('stories.is-public') : words('stories.read-by', { who })}
  </p>`;
}
