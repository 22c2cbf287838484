/** The server's answer was a refusal: its stable word (protocol/HTTP.md) and what came along. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly word: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(word);
  }

  /**
   * Whether nothing of the call was done, now or when it was sent before. A refusal that never reached the rules, such
   * as an ended session, says nothing about an earlier try whose answer was lost.
   */
  get certain(): boolean {
    return this.word.startsWith('records.') || this.word === 'request.too-large' || this.status === 400;
  }

  /** How long to wait before the next try, where the server says so. */
  get seconds(): number | undefined {
    const { seconds } = this.details;
    return typeof seconds === 'number' ? seconds : undefined;
  }
}

/** No answer came. Nobody knows whether the call arrived. */
export class NoNetwork extends Error {}
