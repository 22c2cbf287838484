import { describe, expect, it } from 'vitest';
import { createAccount, openAccount, recover, replaceRecoveryCode, rewrap, unlock } from './account.ts';
import { argon2id } from './argon2.ts';
import { utf8 } from './bytes.ts';
import { RecoveryCode } from './recovery-code.ts';
import { Refused, type Word } from './refused.ts';

const hash = { hash: argon2id };
const account = '01900000-0000-7000-8000-000000000001';
const passphrase = 'slow river under seven bridges';

async function signedUp() {
  const code = RecoveryCode.random();
  const { signUp, open } = await createAccount(passphrase, code, hash);
  return { code, signUp, signedIn: { account, keys: signUp }, unlocked: open(account) };
}

async function refusal(attempt: Promise<unknown>): Promise<Word> {
  const error: unknown = await attempt.then(
    () => new Error('was not refused'),
    (reason: unknown) => reason,
  );
  if (error instanceof Refused) return error.word;
  throw error;
}

/** Made once: every hashing takes a good part of a second. */
const shared = signedUp();

describe('an account', { timeout: 30_000 }, () => {
  it('opens on another device with the passphrase and reads what the first one wrote', async () => {
    const { signedIn, unlocked } = await shared;
    const stored = await unlocked.newSpace();
    const record = { id: account, version: 1, content: utf8('kept') };
    const sealed = await (await unlocked.openSpace(stored)).sealRecord(record);

    const { authKey, open } = await unlock(passphrase, signedIn.keys, hash);
    expect(authKey).toBe(signedIn.keys.authKey);
    const elsewhere = await open(signedIn);
    expect(await elsewhere.spaceId()).toBe(stored.collection);
    const space = await elsewhere.openSpace(stored);
    expect(await space.openRecord(sealed)).toEqual(record.content);
    expect(elsewhere.identity.signing).toEqual(unlocked.identity.signing);
  });

  it('stays shut for a wrong passphrase and for keys of another account', async () => {
    const [one, other] = [await shared, await signedUp()];
    expect(await refusal(openAccount(one.signedIn, `${passphrase} `, hash))).toBe('wrap.key');
    const mixed = { account, keys: { ...one.signUp, identity: other.signUp.identity } };
    expect(await refusal(openAccount(mixed, passphrase, hash))).toBe('identity.forged');
  });

  it('refuses to hash for a server that asks for less than the floor', async () => {
    const { signUp } = await shared;
    for (const weaker of [
      { memoryKiB: 65_535 },
      { passes: 2 },
      { lanes: 2 },
      { algorithm: 'argon2i' },
      { memoryKiB: 2_000_000 },
      { passes: NaN },
    ]) {
      const offer = { salt: signUp.salt, kdf: { ...signUp.kdf, ...weaker } };
      expect(await refusal(unlock(passphrase, offer, hash))).toBe('kdf.weak');
    }
    expect(await refusal(unlock(passphrase, { ...signUp, salt: 'AAAA' }, hash))).toBe('kdf.weak');
  });

  it('keeps its keys when the passphrase changes', async () => {
    const { signUp, signedIn, unlocked } = await shared;
    const changed = await rewrap(signUp, passphrase, 'another one', hash);
    expect(changed.authKey).toBe(signUp.authKey);
    const keys = { ...signUp, ...changed };
    const after = await openAccount({ account, keys }, 'another one', hash);
    expect(await after.spaceId()).toBe(await unlocked.spaceId());
    expect(await refusal(openAccount({ account, keys }, passphrase, hash))).toBe('wrap.key');
    expect(await refusal(rewrap(signedIn.keys, 'a wrong one', 'another one', hash))).toBe('wrap.key');
  });

  it('comes back with the recovery code, and only with the newest', async () => {
    const { signUp, unlocked } = await shared;
    const second = RecoveryCode.random();
    const replaced = await replaceRecoveryCode(signUp, passphrase, second, hash);
    const third = RecoveryCode.random();
    const wrapped = replaced.recoveryWrappedAccountKey;
    const { recovery, open } = await recover(second, wrapped, 'fresh start', third, hash);
    expect(recovery.recoveryAuth).toBe(replaced.recoveryAuth);
    const after = await open({ account, keys: { ...signUp, ...recovery } });
    expect(await after.spaceId()).toBe(await unlocked.spaceId());
    expect(await refusal(recover(third, wrapped, 'fresh start', third, hash))).toBe('wrap.key');
  });

  it('does nothing any more once it forgot', async () => {
    const { unlocked } = await signedUp();
    const space = await unlocked.openSpace(await unlocked.newSpace());
    const record = { id: account, version: 1, content: utf8('x') };
    const sealed = await space.sealRecord(record);
    unlocked.forget();
    expect(() => unlocked.identity).toThrow('locked');
    await expect(space.sealRecord(record)).rejects.toThrow('locked');
    expect(await refusal(space.openRecord(sealed))).toBe('record.key');
  });
});
