// What one writes to the other around a consultation (protocol/README.md, section 9). The server carries it and cannot read it.
import { type Bytes, concat, fromBase64Url, lengthPrefixed, utf8, uuidBytes } from './bytes.ts';
import { verifies } from './ed25519.ts';
import { openFrom, sealTo } from './hpke.ts';
import { type Identity, isVouched, type PublicIdentity } from './identity.ts';
import { pad, unpad } from './padme.ts';
import { Refused } from './refused.ts';

/** `feedback` goes from the person to the specialist, `referral` the other way. */
export type LetterKind = 'feedback' | 'referral';

/** Which letter it is: what it is for, and the consultation it belongs to. */
export interface LetterPlace {
  readonly kind: LetterKind;
  readonly consultation: string;
}

/** The other side's public keys as they travel: `otherKeys` of a consultation. */
export interface OtherKeys {
  readonly signing: string;
  readonly agreement: string;
  readonly agreementSignature: string;
}

interface PublicKeys {
  readonly signing: Bytes;
  readonly agreement: Bytes;
}

const DOMAIN = utf8('morrow/v1/letter');
const SIGNED = utf8('morrow/v1/letter/signature');
const FORMAT = 1;
const SIGNATURE = 64;
const LONGEST = 12_000;

/** Whether a text is short enough for one letter, and not empty. */
export function fitsOneLetter(text: string): boolean {
  const { length } = utf8(text);
  return length > 0 && length <= LONGEST;
}

/** Seals a text to the other side. Refuses with `identity.forged` keys that nobody vouches for, with `letter.unfit` the text. */
export async function sealLetter(
  place: LetterPlace,
  writer: Identity,
  reader: OtherKeys,
  text: string,
): Promise<Bytes> {
  if (!fitsOneLetter(text)) throw new Refused('letter.unfit');
  const keys = await vouched(reader);
  const bytes = utf8(text);
  const signature = await writer.sign(signedOf(place, keys.agreement, bytes));
  const associatedData = associatedDataOf(place, writer.signing, keys.signing);
  const sealed = await sealTo(keys.agreement, infoOf(place), associatedData, pad(concat(signature, bytes)));
  return concat(new Uint8Array([FORMAT]), sealed);
}

/** Opens a letter to this identity; refuses with `letter.forged` what the other side did not write for this place. */
export async function openLetter(
  place: LetterPlace,
  reader: Identity,
  writer: OtherKeys,
  sealed: Bytes,
): Promise<string> {
  const { signing } = await vouched(writer);
  try {
    if (sealed[0] !== FORMAT) throw new Refused('letter.forged');
    const associatedData = associatedDataOf(place, signing, reader.signing);
    const plain = unpad(await openFrom(reader, infoOf(place), associatedData, sealed.slice(1)));
    const [signature, text] = [plain.slice(0, SIGNATURE), plain.slice(SIGNATURE)];
    const signed = await verifies(signing, signedOf(place, reader.agreement, text), signature);
    if (!signed || text.length === 0) throw new Refused('letter.forged');
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(text);
  } catch (error) {
    throw new Refused('letter.forged', error);
  }
}

async function vouched({ signing, agreement, agreementSignature }: OtherKeys): Promise<PublicKeys> {
  let keys: PublicIdentity;
  try {
    keys = {
      signing: fromBase64Url(signing),
      agreement: fromBase64Url(agreement),
      agreementSignature: fromBase64Url(agreementSignature),
      sealed: new Uint8Array(0),
    };
  } catch (error) {
    throw new Refused('identity.forged', error);
  }
  if (!(await isVouched(keys))) throw new Refused('identity.forged');
  return keys;
}

function infoOf({ kind }: LetterPlace): Bytes {
  return lengthPrefixed(DOMAIN, utf8(kind));
}

function associatedDataOf({ consultation }: LetterPlace, writer: Bytes, reader: Bytes): Bytes {
  return lengthPrefixed(DOMAIN, uuidBytes(consultation), writer, reader);
}

function signedOf({ kind, consultation }: LetterPlace, agreement: Bytes, text: Bytes): Bytes {
  return lengthPrefixed(SIGNED, utf8(kind), uuidBytes(consultation), agreement, text);
}
