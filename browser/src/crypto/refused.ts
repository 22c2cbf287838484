/** Why something was refused: the same words as in protocol/README.md, section 13, and in Java. */
export type Word =
  | 'passphrase.unfit'
  | 'kdf.weak'
  | 'recovery.symbol'
  | 'recovery.length'
  | 'recovery.check'
  | 'wrap.format'
  | 'wrap.key'
  | 'wrap.forged'
  | 'identity.forged'
  | 'key.forged'
  | 'record.format'
  | 'record.suite'
  | 'record.key'
  | 'record.forged'
  | 'record.padding'
  | 'record.too-large'
  | 'content.malformed'
  | 'head.format'
  | 'head.signature'
  | 'head.space'
  | 'head.older'
  | 'head.forked'
  | 'head.root'
  | 'hpke.forged'
  | 'letter.unfit'
  | 'letter.forged'
  | 'export.key'
  | 'export.malformed';

/** Something did not check out, and nothing of it was used. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly word: Word,
    cause?: unknown,
  ) {
    super(word, cause === undefined ? undefined : { cause });
  }
}
