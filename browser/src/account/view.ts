import { Form } from './form.ts';

/** The first view comes with the page itself: there the keyboard begins at the top, where Exit is. */
let first = true;

/** A view that fills the page. When it follows another, its heading takes the focus: so a screen reader says where one is. */
export abstract class View extends Form {
  protected override firstUpdated(): void {
    if (first) {
      first = false;
      return;
    }
    const heading = this.querySelector('h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
    scrollTo(0, 0);
  }
}
