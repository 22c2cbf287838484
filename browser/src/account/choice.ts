/** A free time that was chosen on a public page. It came with the page and is kept nowhere else. */
export interface Choice {
  /** The last part of the profile's address. */
  readonly specialist: string;
  readonly starts: Date;
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?Z$/;

/** Takes the choice out of the page: afterwards its text is nowhere in the document. */
export function takeChoice(main: HTMLElement): Choice | undefined {
  const { specialist = '', starts = '' } = main.dataset;
  delete main.dataset['specialist'];
  delete main.dataset['starts'];
  const time = new Date(starts);
  const whole = SLUG.test(specialist) && specialist.length <= 60 && INSTANT.test(starts);
  return whole && !Number.isNaN(time.getTime()) ? { specialist, starts: time } : undefined;
}
