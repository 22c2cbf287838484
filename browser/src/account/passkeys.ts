import { fromBase64Url, PRF_INPUT, toBase64Url, type Bytes } from '../crypto/index.ts';
import { Refused } from './refused.ts';

/** What the server says before a passkey is used. Without credentials the browser shows all it has for the site. */
export interface ToUse {
  readonly challenge: string;
  readonly site: string;
  readonly credentials: readonly string[];
}

/** What the server says before a passkey is made. */
export interface ToMake {
  readonly challenge: string;
  readonly site: string;
  readonly user: string;
  readonly algorithms: readonly number[];
  readonly known: readonly string[];
}

export interface Answer {
  readonly credential: string;
  readonly clientData: string;
  readonly authenticatorData: string;
  readonly signature: string;
}

/** What the passkey said, and the secret that it gives to this browser alone, if it can. */
export interface Used {
  readonly answer: Answer;
  readonly output: Bytes | undefined;
}

export interface Made {
  readonly credential: string;
  readonly clientData: string;
  readonly attestation: string;
  readonly output: Bytes | undefined;
}

const prf = () => ({ prf: { eval: { first: PRF_INPUT } } });

/** Whether this browser knows passkeys at all. */
export function passkeysHere(): boolean {
  return typeof PublicKeyCredential === 'function';
}

export async function usePasskey({ challenge, site, credentials }: ToUse): Promise<Used> {
  const credential = await asked(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: fromBase64Url(challenge),
        rpId: site,
        allowCredentials: credentials.map((id) => ({ type: 'public-key', id: fromBase64Url(id) })),
        userVerification: 'required',
        extensions: prf(),
      },
    }),
  );
  const response = credential.response as AuthenticatorAssertionResponse;
  return {
    answer: {
      credential: text(credential.rawId),
      clientData: text(response.clientDataJSON),
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
    },
    output: outputOf(credential),
  };
}

/** The name that the device's own list shows is the page's everyday title: it says nothing about anybody. */
export async function makePasskey(toMake: ToMake): Promise<Made> {
  const name = document.title;
  const credential = await asked(() =>
    navigator.credentials.create({
      publicKey: {
        challenge: fromBase64Url(toMake.challenge),
        rp: { id: toMake.site, name },
        user: { id: fromBase64Url(toMake.user), name, displayName: name },
        pubKeyCredParams: toMake.algorithms.map((alg) => ({ type: 'public-key', alg })),
        excludeCredentials: toMake.known.map((id) => ({ type: 'public-key', id: fromBase64Url(id) })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        attestation: 'none',
        extensions: prf(),
      },
    }),
  );
  const response = credential.response as AuthenticatorAttestationResponse;
  return {
    credential: text(credential.rawId),
    clientData: text(response.clientDataJSON),
    attestation: text(response.attestationObject),
    output: outputOf(credential),
  };
}

async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  try {
    const credential = await ask();
    if (credential instanceof PublicKeyCredential) return credential;
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    if (name === 'InvalidStateError') throw new Refused(0, 'passkey.known');
    if (name === 'SecurityError' || name === 'NotSupportedError') throw new Refused(0, 'passkey.not-here');
    if (name !== 'NotAllowedError' && name !== 'AbortError') throw error;
  }
  throw new Refused(0, 'passkey.stopped');
}

function outputOf(credential: PublicKeyCredential): Bytes | undefined {
  const first = credential.getClientExtensionResults().prf?.results?.first;
  if (first === undefined) return undefined;
  return first instanceof ArrayBuffer
    ? new Uint8Array(first)
    : new Uint8Array(first.buffer, first.byteOffset, first.byteLength).slice();
}

function text(buffer: ArrayBuffer): string {
  return toBase64Url(new Uint8Array(buffer));
}
