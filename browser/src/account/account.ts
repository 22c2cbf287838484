import {
  createAccount,
  openWithPasskey,
  random,
  recover,
  RecoveryCode,
  replaceRecoveryCode,
  rewrap,
  toBase64Url,
  unlock,
  wrappingForPasskey,
  type HashOptions,
  type KdfOffer,
  type Keys,
  type Unlocked,
} from '../crypto/index.ts';
import type { Api } from './api.ts';
import { makePasskey, passkeysHere, usePasskey, type Answer, type ToMake, type ToUse } from './passkeys.ts';
import { NoNetwork, Refused } from './refused.ts';

export type Role = 'person' | 'specialist' | 'operator';

/** What the server says about who is signed in. */
export interface SignedIn {
  readonly account: string;
  readonly handle: string;
  readonly role: Role;
  readonly keys: Keys;
  readonly secondFactor: 'not-needed' | 'passed' | 'needed' | 'set-up-needed';
  /** The account key as each passkey opens it. */
  readonly passkeys: readonly {
    readonly credential: string;
    readonly site: string;
    readonly wrappedAccountKey: string;
  }[];
}

export interface NewAccount {
  readonly handle: string;
  readonly passphrase: string;
  readonly invitation: string;
  /** A specialist who comes without an invitation. */
  readonly specialist?: boolean;
}

/** Handles are compared this way on the server too. */
export function handleOf(typed: string): string {
  return typed.trim().normalize('NFKC').toLowerCase();
}

/** The account that is open in this page. Locked, it keeps only what a server could know too. */
export class Account {
  private constructor(
    private readonly api: Api,
    private signedIn: SignedIn,
    private open: Unlocked | undefined,
  ) {}

  get handle(): string {
    return this.signedIn.handle;
  }

  get role(): Role {
    return this.signedIn.role;
  }

  get secondFactor(): SignedIn['secondFactor'] {
    return this.signedIn.secondFactor;
  }

  /** Nothing else answers before the second step. */
  get needsSecondStep(): boolean {
    return this.secondFactor === 'needed' || this.secondFactor === 'set-up-needed';
  }

  get opensWithPasskey(): boolean {
    return this.signedIn.passkeys.length > 0 && passkeysHere();
  }

  get unlocked(): Unlocked {
    if (!this.open) throw new Error('locked');
    return this.open;
  }

  /** Returns the recovery code beside the account: it is shown once and kept nowhere. */
  static async signUp(
    api: Api,
    { handle, passphrase, invitation, specialist }: NewAccount,
    options: HashOptions,
  ): Promise<[Account, string]> {
    const code = RecoveryCode.random();
    const { signUp, open } = await createAccount(passphrase, code, options);
    const named = {
      handle: handleOf(handle),
      ...(invitation ? { invitation } : specialist ? { role: 'specialist' } : {}),
    };
    const signedIn = await api.post<SignedIn>('/api/sign-up', { ...named, ...signUp });
    return [new Account(api, signedIn, open(signedIn.account)), code.written()];
  }

  /**
   * After the answer to signing up or recovering was lost and the next try is refused: perhaps the first one had arrived. If
   * the new passphrase opens the account, it had, and the code that nobody saw is replaced.
   */
  static async afterLostAnswer(
    api: Api,
    handle: string,
    passphrase: string,
    options: HashOptions,
  ): Promise<[Account, string]> {
    const account = await Account.signIn(api, handle, passphrase, options);
    return [account, await account.newRecoveryCode(passphrase, options)];
  }

  static async signIn(api: Api, handle: string, passphrase: string, options: HashOptions): Promise<Account> {
    const named = handleOf(handle);
    const offer = await api.post<KdfOffer>('/api/sign-in/start', { handle: named });
    const unlocking = await unlock(passphrase, offer, options);
    const signedIn = await api.post<SignedIn>('/api/sign-in', { handle: named, authKey: unlocking.authKey });
    return new Account(api, signedIn, await unlocking.open(signedIn));
  }

  /** Whoever comes, the browser shows the passkeys it has for this site. */
  static async signInWithPasskey(api: Api): Promise<Account> {
    const { answer, output } = await usePasskey(await api.post<ToUse>('/api/sign-in/passkey/start'));
    if (!output) throw new Refused(0, 'passkey.opens-nothing');
    const signedIn = await api.post<SignedIn>('/api/sign-in/passkey/finish', answer);
    return new Account(api, signedIn, await openWithPasskey(signedIn, wrapOf(signedIn, answer), output));
  }

  /** With the code alone: a new passphrase, and a new code because the old one is void from then on. */
  static async recover(
    api: Api,
    typedCode: string,
    passphrase: string,
    options: HashOptions,
  ): Promise<[Account, string]> {
    const code = RecoveryCode.read(typedCode);
    const next = RecoveryCode.random();
    const start = await api.post<RecoveryStart>('/api/recovery/start', {
      recoveryAuth: await code.recoveryAuth(),
    });
    const { recovery, open } = await recover(
      code,
      start.recoveryWrappedAccountKey,
      passphrase,
      next,
      options,
    );
    const signedIn = await api.post<SignedIn>('/api/recovery', recovery);
    return [new Account(api, signedIn, await open(signedIn)), next.written()];
  }

  /** Whether the code belongs to an account, and to which handle. */
  static async handleOfCode(api: Api, typedCode: string): Promise<string> {
    const recoveryAuth = await RecoveryCode.read(typedCode).recoveryAuth();
    return (await api.post<RecoveryStart>('/api/recovery/start', { recoveryAuth })).handle;
  }

  lock(): void {
    this.open?.forget();
    this.open = undefined;
  }

  /**
   * Opens with what lies in memory, so it works without a network. A session that ended meanwhile is renewed with the
   * same passphrase; if that fails, the next saving asks for it.
   */
  async unlock(passphrase: string, options: HashOptions): Promise<void> {
    const unlocking = await unlock(passphrase, this.signedIn.keys, options);
    this.open = await unlocking.open(this.signedIn);
    try {
      await this.renew(unlocking.authKey);
    } catch {
      // No network, or the server refuses this passphrase by now. Either shows at the next saving.
    }
  }

  /**
   * Opens with what lies in memory and a secret from a passkey, so it works without a network. A session that ended
   * meanwhile is renewed with the same answer of the passkey.
   */
  async unlockWithPasskey(): Promise<void> {
    const { api, signedIn } = this;
    const ended = await hasEnded(api);
    const toUse = ended ? await api.post<ToUse>('/api/sign-in/passkey/start') : this.ownChallenge();
    const credentials = signedIn.passkeys.map(({ credential }) => credential);
    const { answer, output } = await usePasskey({ ...toUse, credentials });
    if (!output) throw new Refused(0, 'passkey.opens-nothing');
    this.open = await openWithPasskey(signedIn, wrapOf(signedIn, answer), output);
    if (ended) this.signedIn = await api.post<SignedIn>('/api/sign-in/passkey/finish', answer);
  }

  /** The server sees nothing of this one: what counts is the secret, not the signature. */
  private ownChallenge() {
    return { challenge: toBase64Url(random(32)), site: this.signedIn.passkeys[0]?.site ?? '' };
  }

  /** Makes a passkey that opens the space. Only specialists and operators may take one that cannot: as second step. */
  async addPasskey(name: string, passphrase: string, options: HashOptions): Promise<void> {
    const wrapping = await wrappingForPasskey(this.signedIn.keys, passphrase, options);
    try {
      const toMake = await this.api.post<ToMake>('/api/second-factor/passkeys/begin');
      const { output, ...made } = await makePasskey(toMake);
      // Some give their secret only when they are used.
      const secret = output ?? (await usePasskey({ ...toMake, credentials: [made.credential] })).output;
      if (!secret && this.role === 'person') throw new Refused(0, 'passkey.opens-nothing');
      const opening = secret ? { wrappedAccountKey: await wrapping.wrap(secret) } : {};
      const body = { name, ...made, ...opening, authKey: wrapping.authKey };
      await this.api.post('/api/second-factor/passkeys/finish', body);
    } finally {
      wrapping.forget();
    }
    await this.refresh();
  }

  /** What proves the passphrase to the server. Refuses with `wrap.key` before anything is sent. */
  async proof(passphrase: string, options: HashOptions): Promise<string> {
    const wrapping = await wrappingForPasskey(this.signedIn.keys, passphrase, options);
    wrapping.forget();
    return wrapping.authKey;
  }

  /** Asks the server anew how far the second step is, and which passkeys there are. */
  async refresh(): Promise<void> {
    this.signedIn = await this.api.get<SignedIn>('/api/account');
  }

  private async renew(authKey: string): Promise<void> {
    try {
      await this.api.get('/api/account');
    } catch (problem) {
      if (!(problem instanceof Refused) || problem.word !== 'session.needed') throw problem;
      this.signedIn = await this.api.post<SignedIn>('/api/sign-in', { handle: this.handle, authKey });
    }
  }

  /** After the session ended while the page was open. The keys at hand stay as they are. */
  async signInAgain(passphrase: string, options: HashOptions): Promise<void> {
    const again = await Account.signIn(this.api, this.handle, passphrase, options);
    again.lock();
    if (again.signedIn.account !== this.signedIn.account) throw new Error('another account answers');
    this.signedIn = again.signedIn;
  }

  async changePassphrase(passphrase: string, next: string, options: HashOptions): Promise<void> {
    const body = await rewrap(this.signedIn.keys, passphrase, next, options);
    await this.api.post('/api/account/passphrase', body);
    const { kdf, salt, wrappedAccountKey } = body;
    this.signedIn = { ...this.signedIn, keys: { ...this.signedIn.keys, kdf, salt, wrappedAccountKey } };
  }

  async newRecoveryCode(passphrase: string, options: HashOptions): Promise<string> {
    const code = RecoveryCode.random();
    const body = await replaceRecoveryCode(this.signedIn.keys, passphrase, code, options);
    await this.api.post('/api/account/recovery-code', body);
    return code.written();
  }

  async delete(passphrase: string, options: HashOptions): Promise<void> {
    const { authKey } = await unlock(passphrase, this.signedIn.keys, options);
    await this.api.post('/api/account/delete', { authKey });
  }
}

async function hasEnded(api: Api): Promise<boolean> {
  try {
    await api.get('/api/account');
  } catch (problem) {
    if (problem instanceof Refused && problem.word === 'session.needed') return true;
    if (!(problem instanceof NoNetwork)) throw problem;
  }
  return false;
}

function wrapOf({ passkeys }: SignedIn, { credential }: Answer): string {
  const found = passkeys.find((each) => each.credential === credential);
  if (!found) throw new Refused(0, 'passkey.opens-nothing');
  return found.wrappedAccountKey;
}

interface RecoveryStart {
  readonly handle: string;
  readonly recoveryWrappedAccountKey: string;
}
