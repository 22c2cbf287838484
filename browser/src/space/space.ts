import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { InPage } from '../shell/in-page.ts';
import { loadWords, type Words } from '../shell/words.ts';

@customElement('morrow-space')
export class Space extends InPage {
  @property({ attribute: false }) words!: Words;

  override render() {
    return html`<h1>${this.words('space.title')}</h1>`;
  }
}

const space = new Space();
space.words = await loadWords();
document.querySelector('main')?.replaceChildren(space);
