import type { Api } from '../account/api.ts';
import { usePasskey, type ToUse } from '../account/passkeys.ts';

/** A passkey as the list shows it. */
export interface Listed {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly lastUsedAt?: string;
  readonly unlocks: boolean;
}

export interface Standing {
  readonly needed: boolean;
  readonly passed: boolean;
  readonly totp: boolean;
  readonly passkeys: readonly Listed[];
}

export function standing(api: Api): Promise<Standing> {
  return api.get<Standing>('/api/second-factor');
}

export async function passWithPasskey(api: Api): Promise<void> {
  const toUse = await api.post<ToUse>('/api/second-factor/passkeys/challenge');
  const { answer, output } = await usePasskey(toUse);
  output?.fill(0);
  await api.post('/api/second-factor/passkeys/pass', answer);
}
