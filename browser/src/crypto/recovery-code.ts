import { type Bytes, random, toBase64Url, utf8 } from './bytes.ts';
import { derive, hkdfKey } from './hkdf.ts';
import { Refused } from './refused.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DATA = 26;
const SYMBOLS = 28;

/** A prime below 32 · 32: no single wrong symbol and no swap of neighbours leaves the remainder as it was. */
const MODULUS = 1021n;

/**
 * 130 random bits that a person writes on paper: the only way back when the passphrase is forgotten. Two check symbols
 * tell a slip of the pen before anything is sent.
 */
export class RecoveryCode {
  readonly #symbols: string;

  private constructor(symbols: string) {
    this.#symbols = symbols;
  }

  static random(): RecoveryCode {
    const bytes = random(17);
    const bits = bytes.reduce((all, byte) => (all << 8n) | BigInt(byte), 0n);
    return RecoveryCode.of(bits & ((1n << 130n) - 1n));
  }

  static of(bits: bigint): RecoveryCode {
    let symbols = '';
    for (let i = DATA - 1; i >= 0; i--) symbols += symbolOf(bits >> BigInt(5 * i));
    const check = bits % MODULUS;
    return new RecoveryCode(symbols + symbolOf(check >> 5n) + symbolOf(check));
  }

  /**
   * Reads what a person typed, whatever the case, spaces and hyphens, O for 0, I and L for 1. Refuses with
   * `recovery.symbol`, `recovery.length` or `recovery.check`.
   */
  static read(typed: string): RecoveryCode {
    const symbols = Array.from(
      typed.normalize('NFKC').replace(/[ \t\r\n\u200b\ufeff\u2010-\u2015\u2212-]/g, ''),
    )
      .map(meant)
      .join('');
    if (symbols.length !== SYMBOLS) throw new Refused('recovery.length');
    let bits = 0n;
    for (const symbol of symbols.slice(0, DATA)) bits = (bits << 5n) | BigInt(ALPHABET.indexOf(symbol));
    const code = RecoveryCode.of(bits);
    if (code.#symbols !== symbols) throw new Refused('recovery.check');
    return code;
  }

  /** As it is shown: seven groups of four. */
  written(): string {
    return (this.#symbols.match(/.{4}/g) ?? []).join('-');
  }

  /** Finds and proves the account; goes to the server. */
  async recoveryAuth(): Promise<string> {
    return toBase64Url(await this.derived('morrow/v1/recovery-auth'));
  }

  async wrapKey(): Promise<CryptoKey> {
    return hkdfKey(await this.derived('morrow/v1/recovery-wrap'));
  }

  private async derived(label: string): Promise<Bytes> {
    return derive(await hkdfKey(utf8(this.#symbols)), label);
  }

  toString(): string {
    return '[redacted]';
  }

  toJSON(): string {
    return '[redacted]';
  }
}

function symbolOf(bits: bigint): string {
  return ALPHABET.charAt(Number(bits & 31n));
}

function meant(character: string): string {
  const upper = /^[a-z]$/.test(character) ? character.toUpperCase() : character;
  const symbol = upper === 'O' ? '0' : upper === 'I' || upper === 'L' ? '1' : upper;
  if (!ALPHABET.includes(symbol)) throw new Refused('recovery.symbol');
  return symbol;
}
