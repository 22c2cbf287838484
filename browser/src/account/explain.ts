import type { Words } from '../shell/words.ts';
import { NoNetwork, Refused } from './refused.ts';

/** What went wrong, in the person's own language. Every word of protocol/HTTP.md and README.md ends here. */
export function explain(words: Words, problem: unknown): string {
  if (problem instanceof NoNetwork) return words('problem.network');
  switch (wordOf(problem) ?? '') {
    case 'sign-in.wrong':
      return words('problem.sign-in');
    case 'wrap.key':
    case 'passphrase.wrong':
      return words('problem.passphrase');
    case 'passphrase.unfit':
      return words('problem.passphrase-unfit');
    case 'sign-in.wait':
    case 'second-factor.wait':
    case 'sign-up.wait':
      return words('problem.wait');
    case 'sign-up.handle-taken':
      return words('problem.handle-taken');
    case 'sign-up.handle-unfit':
      return words('problem.handle-unfit');
    case 'sign-up.invitation-unknown':
      return words('problem.invitation');
    case 'sign-up.invitation-needed':
      return words('problem.invitation-needed');
    case 'recovery.wrong':
      return words('problem.code-unknown');
    case 'recovery.symbol':
      return words('problem.code-symbol');
    case 'recovery.length':
      return words('problem.code-length');
    case 'recovery.check':
      return words('problem.code-check');
    case 'second-factor.needed':
      return words('problem.second-factor');
    case 'second-factor.wrong':
      return words('problem.code-of-app');
    case 'second-factor.code-used':
      return words('problem.code-used');
    case 'second-factor.last':
      return words('problem.last-factor');
    case 'passkey.wrong':
    case 'passkey.unfit':
      return words('problem.passkey');
    case 'passkey.counted-back':
      return words('problem.passkey-copied');
    case 'passkey.opens-nothing':
      return words('problem.passkey-opens-nothing');
    case 'passkey.not-here':
      return words('problem.passkey-not-here');
    case 'passkey.known':
      return words('problem.passkey-known');
    case 'passkey.stopped':
      return words('problem.passkey-stopped');
    case 'session.needed':
      return words('problem.session');
    case 'database.away':
    case 'request.busy':
      return words('problem.database');
    case 'records.over-quota':
      return words('problem.full');
    case 'request.too-large':
    case 'record.too-large':
      return words('problem.too-large');
    case 'export.key':
      return words('problem.file-passphrase');
    case 'export.malformed':
      return words('problem.file');
    case 'not-found':
      return words('problem.not-found');
    case 'kdf.weak':
    case 'sign-up.weak-kdf':
    case 'wrap.format':
    case 'wrap.forged':
    case 'identity.forged':
    case 'key.forged':
      return words('problem.keys-forged');
    case 'request.malformed':
    case 'request.not-json':
    case 'request.not-form':
    case 'request.forged':
    case 'sign-up.other-kdf':
    case 'recovery-code.used':
    case 'records.unknown-collection':
    case 'records.bad-signature':
    case 'records.push-reused':
    case 'records.stale-head':
    case 'records.conflict':
      return words('problem.misunderstood');
    default:
      return words('problem.unknown', { incident: incidentOf(problem) });
  }
}

/** The stable word of a refusal, whether the server or the keys refused; the export's script has a class of its own. */
export function wordOf(problem: unknown): string | undefined {
  const { word } = (problem ?? {}) as { readonly word?: unknown };
  return typeof word === 'string' ? word : undefined;
}

/** The number that the server's log has too, or "none". */
function incidentOf(problem: unknown): string {
  const incident = problem instanceof Refused ? problem.details['incident'] : undefined;
  return typeof incident === 'string' ? incident : 'none';
}
