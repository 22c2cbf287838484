import { Form } from './form.ts';

/** A view that fills the page. Its heading takes the focus, so that a screen reader says where one is. */
export abstract class View extends Form {
  protected override firstUpdated(): void {
    const heading = this.querySelector('h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
    scrollTo(0, 0);
  }
}
