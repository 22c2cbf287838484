import type { Api } from '../account/api.ts';
import { Refused } from '../account/refused.ts';

export const MATTERS = ['article', 'post', 'story', 'question', 'answer', 'follow-up'] as const;
export type Matter = (typeof MATTERS)[number];
export type State = 'waiting' | 'asked' | 'approved' | 'returned' | 'taken-down' | 'dismissed';
export type Decision = 'approve' | 'return' | 'take-down' | 'dismiss';

/** One line of the queue. */
export interface Waiting {
  readonly id: string;
  readonly about: 'submission' | 'report';
  readonly matter: Matter;
  readonly language: string;
  readonly title: string;
  readonly urgent: boolean;
  readonly state: 'waiting' | 'asked';
  readonly waitedSeconds: number;
  /** It waits for the approval of somebody else only. */
  readonly approvedByYou: boolean;
}

export interface Part {
  readonly label: string;
  readonly text: string;
}

export interface Message {
  readonly at: string;
  readonly by: 'reviewer' | 'writer';
  readonly text: string;
}

/** A case, without a word of who wrote it. */
export interface Case {
  readonly id: string;
  readonly about: 'submission' | 'report';
  readonly matter: Matter;
  readonly language: string;
  readonly title: string;
  readonly urgent: boolean;
  readonly state: State;
  readonly version: number;
  readonly waitedSeconds: number;
  readonly needs: number;
  readonly approvedByYou: boolean;
  /** Where a reported piece can be read. */
  readonly address?: string;
  readonly parts: readonly Part[];
  readonly before: readonly Part[];
  readonly approved: readonly Part[];
  readonly thread: readonly Message[];
  readonly opinions: readonly { readonly at: string; readonly byYou: boolean }[];
  readonly decisions: readonly {
    readonly at: string;
    readonly decision: State;
    readonly reason: string;
    readonly byYou: boolean;
  }[];
  readonly reports: readonly { readonly at: string; readonly reason: string; readonly words: string }[];
}

/** Whether something can still be decided about it. */
export function isOpen({ state }: Case): boolean {
  return state === 'waiting' || state === 'asked';
}

export interface Reviewer {
  readonly slug: string;
  readonly name: string;
  readonly since: string;
  /** False while the specialist is not verified. */
  readonly reviews: boolean;
}

export interface Figures {
  readonly open: readonly { readonly word: string; readonly count: number | null }[];
  readonly waits: {
    readonly days: number;
    readonly medianSeconds?: number;
    readonly longestSeconds?: number;
  };
}

/** The calls of protocol/HTTP.md, "Review". */
export class Calls {
  constructor(readonly api: Api) {}

  queue(matter: string, language: string): Promise<{ waiting: readonly Waiting[]; more: boolean }> {
    const query = new URLSearchParams();
    if (matter) query.set('matter', matter);
    if (language) query.set('language', language);
    return this.api.get(`/api/review/queue?${query.toString()}`);
  }

  look(id: string): Promise<Case> {
    return this.api.post('/api/review/case', { id });
  }

  decide({ id, version }: Case, decision: Decision, reason: string): Promise<Case> {
    return this.api.post('/api/review/decide', { id, version, decision, reason });
  }

  ask({ id }: Case, text: string): Promise<Case> {
    return this.api.post('/api/review/ask', { id, text });
  }

  async reviewers(): Promise<readonly Reviewer[]> {
    return (await this.api.get<{ reviewers: readonly Reviewer[] }>('/api/operator/reviewers')).reviewers;
  }

  async name(specialist: string, how: 'name' | 'unname'): Promise<readonly Reviewer[]> {
    const { reviewers } = await this.api.post<{ reviewers: readonly Reviewer[] }>(
      `/api/operator/reviewers/${how}`,
      { specialist },
    );
    return reviewers;
  }

  figures(): Promise<Figures> {
    return this.api.get('/api/operator/review/figures');
  }

  /** Verified specialists whose names have these letters in them. */
  async verified(search: string): Promise<readonly { readonly slug: string; readonly name: string }[]> {
    const { specialists } = await this.api.get<{
      specialists: readonly { slug: string; name: string; standing: string }[];
    }>(`/api/operator/specialists?search=${encodeURIComponent(search)}`);
    return specialists.filter(({ standing }) => standing === 'verified');
  }
}

/** The case as it is now, when somebody else was first. */
export function nowOf(problem: unknown): Case | undefined {
  return problem instanceof Refused && problem.word === 'review.changed'
    ? (problem.details['case'] as Case)
    : undefined;
}
