import { Api } from './api.ts';
import { NoNetwork, Refused } from './refused.ts';
import type { SignedIn } from './account.ts';

type Json = Readonly<Record<string, unknown>>;

interface Row {
  signedIn: SignedIn;
  authKey: unknown;
  recoveryAuth: unknown;
  recoveryWrappedAccountKey: unknown;
}

/** A server that says yes or no as protocol/HTTP.md does and keeps everything in two lists. */
export class ServerInMemory extends Api {
  /** The routes of other features: called with the body, or with the query of a GET. */
  readonly more = new Map<string, (body: Json) => unknown>();
  readonly calls: string[] = [];
  session = false;
  reachable = true;
  rows: Row[] = [];

  override get<T>(path: string): Promise<T> {
    const { pathname, searchParams } = new URL(path, 'http://server');
    return this.answer<T>(`GET ${pathname}`, Object.fromEntries(searchParams));
  }

  override post<T = void>(path: string, body: unknown = {}): Promise<T> {
    return this.answer<T>(`POST ${path}`, structuredClone(body) as Json);
  }

  private async answer<T>(call: string, body: Json): Promise<T> {
    await Promise.resolve();
    if (!this.reachable) throw new NoNetwork();
    this.calls.push(call);
    return (this.more.get(call)?.(body) ?? this.account(call, body)) as T;
  }

  private account(call: string, body: Json): unknown {
    const by = (name: keyof Row, value: unknown) => this.rows.find((each) => each[name] === value);
    const named = this.rows.find((each) => each.signedIn.handle === body['handle']);
    switch (call) {
      case 'POST /api/sign-up': {
        const { handle, authKey, recoveryAuth, recoveryWrappedAccountKey, ...keys } = body;
        const account = `0190a000-0000-7000-8000-00000000000${this.rows.length}`;
        const signedIn = {
          account,
          handle,
          role: 'person',
          keys,
          secondFactor: 'not-needed',
          passkeys: [],
        } as unknown as SignedIn;
        this.rows.push({ signedIn, authKey, recoveryAuth, recoveryWrappedAccountKey });
        this.session = true;
        return signedIn;
      }
      case 'POST /api/sign-in/start':
        return named?.signedIn.keys;
      case 'POST /api/sign-in':
        if (!named || named.authKey !== body['authKey']) throw new Refused(401, 'sign-in.wrong');
        this.session = true;
        return named.signedIn;
      case 'GET /api/account':
        if (!this.session) throw new Refused(401, 'session.needed');
        return this.rows[0]?.signedIn;
      case 'POST /api/account/passphrase': {
        const row = by('authKey', body['authKey']);
        if (!row) throw new Refused(401, 'passphrase.wrong');
        this.rekey(row, body, body['newAuthKey']);
        return undefined;
      }
      case 'POST /api/account/recovery-code': {
        const row = by('authKey', body['authKey']);
        if (!row) throw new Refused(401, 'passphrase.wrong');
        row.recoveryAuth = body['recoveryAuth'];
        row.recoveryWrappedAccountKey = body['recoveryWrappedAccountKey'];
        return undefined;
      }
      case 'POST /api/recovery/start': {
        const row = by('recoveryAuth', body['recoveryAuth']);
        if (!row) throw new Refused(401, 'recovery.wrong');
        return { handle: row.signedIn.handle, recoveryWrappedAccountKey: row.recoveryWrappedAccountKey };
      }
      case 'POST /api/recovery': {
        const row = by('recoveryAuth', body['recoveryAuth']);
        if (!row) throw new Refused(401, 'recovery.wrong');
        this.rekey(row, body, body['authKey']);
        row.recoveryAuth = body['newRecoveryAuth'];
        row.recoveryWrappedAccountKey = body['newRecoveryWrappedAccountKey'];
        return row.signedIn;
      }
      default:
        throw new Refused(404, 'not-found');
    }
  }

  private rekey(row: Row, { kdf, salt, wrappedAccountKey }: Json, authKey: unknown): void {
    const keys = { ...row.signedIn.keys, kdf, salt, wrappedAccountKey } as SignedIn['keys'];
    row.signedIn = { ...row.signedIn, keys };
    row.authKey = authKey;
  }
}

/** Quick instead of slow: what is tested here is what happens with the hash, not the hash. */
export const quickly = {
  hash: async ({ password, salt }: { password: Uint8Array; salt: Uint8Array }) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array([...password, ...salt]))),
};
