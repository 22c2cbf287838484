// What a passkey gives to open the account key with: protocol/README.md, section 3.
import { type Bytes, utf8 } from './bytes.ts';
import { derive, hkdfKey } from './hkdf.ts';
import { Refused } from './refused.ts';

/** What every passkey is asked to make its secret from. One for all: it is asked before anybody knows whose passkey it is. */
export const PRF_INPUT: Bytes = utf8('morrow/v1/passkey-prf');

/** Overwrites the output. */
export async function passkeyWrapKey(output: Bytes): Promise<CryptoKey> {
  if (output.length !== 32) throw new Refused('wrap.format');
  const key = await hkdfKey(output);
  output.fill(0);
  const wrapKey = await derive(key, 'morrow/v1/passkey-wrap');
  const wrapping = await hkdfKey(wrapKey);
  wrapKey.fill(0);
  return wrapping;
}
