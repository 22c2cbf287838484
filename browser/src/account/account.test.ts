import { beforeEach, expect, it } from 'vitest';
import { Account, handleOf } from './account.ts';
import { quickly, ServerInMemory } from './server.test-support.ts';

const passphrase = 'mandel wolke treppe kupfer seil angel';
let server: ServerInMemory;
let account: Account;
let code: string;

beforeEach(async () => {
  server = new ServerInMemory();
  const chosen = { handle: 'Quiet-River ', passphrase, invitation: '' };
  [account, code] = await Account.signUp(server, chosen, quickly);
});

it('opensOnAnotherDeviceWithHandleAndPassphraseOnly', async () => {
  const other = await Account.signIn(server, ' QUIET-river', passphrase, quickly);
  expect(await other.unlocked.spaceId()).toBe(await account.unlocked.spaceId());
  await expect(Account.signIn(server, 'quiet-river', 'wrong', quickly)).rejects.toThrow('sign-in.wrong');
  expect(handleOf(' Ａbc ')).toBe('abc');
});

it('unlocksWithoutANetworkAndOnlyWithThePassphrase', async () => {
  account.lock();
  expect(() => account.unlocked).toThrow('locked');
  server.reachable = false;
  await expect(account.unlock('wrong', quickly)).rejects.toThrow('wrap.key');
  expect(() => account.unlocked).toThrow('locked');
  await account.unlock(passphrase, quickly);
  expect(account.unlocked.account).toBe(server.rows[0]?.signedIn.account);
});

it('renewsASessionThatEndedWhileItWasLocked', async () => {
  account.lock();
  server.session = false;
  await account.unlock(passphrase, quickly);
  expect(server.session).toBe(true);
});

it('signsInAgainWithoutTouchingTheKeysAtHand', async () => {
  const { unlocked } = account;
  server.session = false;
  await expect(account.signInAgain('wrong', quickly)).rejects.toThrow('sign-in.wrong');
  await account.signInAgain(passphrase, quickly);
  expect(server.session).toBe(true);
  expect(account.unlocked).toBe(unlocked);
  expect(await unlocked.spaceId()).toMatch(/^[0-9a-f-]{36}$/u);
});

it('locksAndUnlocksWithTheNewPassphraseAfterAChange', async () => {
  await expect(account.changePassphrase('wrong', 'new words', quickly)).rejects.toThrow('wrap.key');
  await account.changePassphrase(passphrase, 'new words', quickly);
  account.lock();
  await expect(account.unlock(passphrase, quickly)).rejects.toThrow('wrap.key');
  await account.unlock('new words', quickly);
  await Account.signIn(server, 'quiet-river', 'new words', quickly);
});

it('comesBackWithTheCodeAloneAndVoidsIt', async () => {
  expect(await Account.handleOfCode(server, code.toLowerCase())).toBe('quiet-river');
  const [recovered, next] = await Account.recover(server, code, 'new words', quickly);
  expect(await recovered.unlocked.spaceId()).toBe(await account.unlocked.spaceId());
  expect(next).not.toBe(code);
  await expect(Account.handleOfCode(server, code)).rejects.toThrow('recovery.wrong');
  expect(await Account.handleOfCode(server, next)).toBe('quiet-river');
});

it('findsTheAccountWhoseAnswerWasLostAndMakesACodeThatSomebodySees', async () => {
  const [found, shown] = await Account.afterLostAnswer(server, 'quiet-river', passphrase, quickly);
  expect(await found.unlocked.spaceId()).toBe(await account.unlocked.spaceId());
  expect(await Account.handleOfCode(server, shown)).toBe('quiet-river');
  await expect(Account.afterLostAnswer(server, 'quiet-river', 'another', quickly)).rejects.toThrow(
    'sign-in.wrong',
  );
});

it('tellsATypingMistakeInTheCodeBeforeAnythingIsSent', async () => {
  server.calls.length = 0;
  await expect(Account.handleOfCode(server, code.slice(0, -4))).rejects.toThrow('recovery.length');
  expect(server.calls).toEqual([]);
});
