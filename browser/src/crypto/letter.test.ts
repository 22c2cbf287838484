// What a person and a specialist write to each other around a consultation.
import { describe, expect, it } from 'vitest';
import { AccountKey } from './account-key.ts';
import { toBase64Url } from './bytes.ts';
import { Identity } from './identity.ts';
import { type LetterKind, openLetter, sealLetter } from './letter.ts';
import { cases, expectRefused, unhex, vectors, type Wrong } from './vectors.ts';

interface IdentityHex {
  seed: string;
  agreementKey: string;
  signing: string;
  agreement: string;
  agreementSignature: string;
}
interface LetterFile {
  person: IdentityHex;
  specialist: IdentityHex;
  consultation: string;
  cases: { name: string; kind: LetterKind; text: string; sealed: string }[];
  refused: (Wrong & { kind: LetterKind; consultation: string; sealed: string })[];
  unfit: (Wrong & { length: number })[];
}

const shown = ({ signing, agreement, agreementSignature }: IdentityHex) => ({
  signing: toBase64Url(unhex(signing)),
  agreement: toBase64Url(unhex(agreement)),
  agreementSignature: toBase64Url(unhex(agreementSignature)),
});

async function identity({ seed, agreementKey }: IdentityHex): Promise<Identity> {
  const accountKey = await AccountKey.taking(new Uint8Array(32));
  return (await Identity.make(accountKey, unhex(seed), unhex(agreementKey))).identity;
}

describe('a letter', async () => {
  const file = (await vectors('letter')) as LetterFile;
  const person = await identity(file.person);
  const specialist = await identity(file.specialist);
  const place = { kind: 'feedback', consultation: file.consultation } as const;

  const opened = (kind: LetterKind, consultation: string, sealed: string) =>
    kind === 'feedback'
      ? openLetter({ kind, consultation }, specialist, shown(file.person), unhex(sealed))
      : openLetter({ kind, consultation }, person, shown(file.specialist), unhex(sealed));

  it.each(cases(file.cases))('opens for its reader: $name', async ({ kind, text, sealed }) => {
    expect(await opened(kind, file.consultation, sealed)).toBe(text);
  });

  it.each(cases(file.refused))('is refused: $name', async ({ kind, consultation, sealed, word }) => {
    await expectRefused(word, () => opened(kind, consultation, sealed));
  });

  it.each(cases(file.unfit))('is not sealed: $name', async ({ length, word }) => {
    await expectRefused(word, () => sealLetter(place, person, shown(file.specialist), 'x'.repeat(length)));
  });

  it('differs each time and opens for nobody else', async () => {
    const seal = () => sealLetter(place, person, shown(file.specialist), 'Thank you \u{1f332}');
    const [one, two] = [await seal(), await seal()];
    expect(one).not.toEqual(two);
    expect(await openLetter(place, specialist, shown(file.person), one)).toBe('Thank you \u{1f332}');
    await expectRefused('letter.forged', () => openLetter(place, person, shown(file.person), one));
  });

  it('is not sealed to keys that nobody vouches for', async () => {
    const right = shown(file.specialist);
    for (const wrong of [
      { ...right, agreement: shown(file.person).agreement },
      { ...right, signing: shown(file.person).signing },
      { ...right, agreementSignature: '' },
      { ...right, agreement: 'not base64url!' },
    ]) {
      await expectRefused('identity.forged', () => sealLetter(place, person, wrong, 'hello'));
    }
  });
});
