import type { Api } from './api.ts';
import type { Named } from './fields.ts';

/** What became of what somebody wrote last. */
export type State = 'waiting' | 'returned' | 'approved' | 'taken-down';

/** An answer, or what was written under one. */
export interface Said {
  readonly id: string;
  readonly mine: boolean;
  readonly byAsker: boolean;
  /** Of the specialist; absent for the asker, and when the account is gone. */
  readonly name?: string;
  /** The last part of the profile's address, while people see the specialist. */
  readonly profile?: string;
  readonly text: string;
  readonly state: State;
  readonly shown: boolean;
  readonly version: number;
  readonly at: string;
  readonly helped: boolean;
  readonly followUps: readonly Said[];
}

/** What somebody asks. */
export interface Text {
  readonly title: string;
  readonly text: string;
  readonly tried: string;
  readonly help: string;
  /** The category first. */
  readonly topics: readonly string[];
  readonly danger: boolean;
}

/** A question with what stands under it, as its asker or a specialist sees it. */
export interface Question extends Text {
  readonly id: string;
  readonly version: number;
  readonly language: string;
  readonly penName: string;
  readonly sample: boolean;
  readonly state: State;
  readonly shown: boolean;
  readonly address?: string;
  readonly askedAt: string;
  readonly answers: readonly Said[];
}

/** The topics by their names in the page's language. */
export async function topics(api: Api): Promise<readonly Named[]> {
  const query = new URLSearchParams({ language: document.documentElement.lang });
  return (await api.get<{ topics: readonly Named[] }>(`/api/vocabulary?${query}`)).topics;
}

export function nameOf(list: readonly Named[], word: string): string {
  return list.find((each) => each.word === word)?.name ?? word;
}
