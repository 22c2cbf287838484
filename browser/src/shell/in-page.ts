import { LitElement } from 'lit';

/**
 * The base of every element here: it renders into the page itself instead of a shadow tree, so that the one style
 * sheet, the labels of forms and the order of the keyboard hold for all of it.
 */
export class InPage extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
