import type { Account } from './account.ts';
import type { Api } from './api.ts';
import type { Arrival } from './choice.ts';

export type Door = 'sign-in' | 'sign-up' | 'recover';

/** What the views before the private space need from the page around them. */
export interface Hall {
  readonly api: Api;
  /** What somebody brought along from a public page. */
  readonly arrival: Arrival;
  show(door: Door): void;
  /** The account is open. With a new recovery code, that is shown before anything else. */
  enter(account: Account, recoveryCode?: string): void;
}
