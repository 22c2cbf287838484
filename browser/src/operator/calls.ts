import type { Api } from '../account/api.ts';

/** Why somebody applies: to be shown for the first time, to stay, or with another name, country or credential. */
export type Kind = 'first' | 'renewal' | 'change';

export interface Waiting {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly submittedAt: string;
  readonly kind: Kind;
  readonly waitingDays: number;
}

export interface Evidence {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

export interface Named {
  readonly word: string;
  readonly name: string;
}

export interface Credential {
  readonly kind: string;
  readonly register: string;
  readonly number: string;
}

/** What an applicant shows, as far as an operator looks at it. */
export interface Applicant {
  readonly slug: string;
  readonly name: string;
  readonly country: string;
  readonly region: string;
  readonly zone: string;
  readonly topics: readonly string[];
  readonly approaches: readonly string[];
  readonly languages: readonly string[];
  readonly ways: readonly { readonly way: string; readonly detail: string }[];
  readonly about: string;
  readonly forWhom: string;
  readonly notFor: string;
  readonly credentials: readonly Credential[];
  readonly verifiedUntil?: string | null;
}

export interface Happened {
  readonly at: string;
  readonly what: string;
  /** The operator's handle. */
  readonly by?: string | null;
  readonly reason?: string | null;
}

export interface ApplicationToDecide {
  readonly id: string;
  readonly kind: Kind;
  readonly submittedAt: string;
  readonly profile: Applicant;
  /** What is verified now and would be replaced. */
  readonly shown?: {
    readonly name: string;
    readonly country: string;
    readonly credentials: readonly Credential[];
  } | null;
  readonly suspended?: { readonly at: string; readonly reason: string } | null;
  /** The portrait as base64url. */
  readonly portrait?: string | null;
  readonly evidence: readonly Evidence[];
  readonly checklist: readonly Check[];
  readonly history: readonly Happened[];
}

export interface Check {
  readonly word: string;
  readonly required: boolean;
}

export interface ListedSpecialist {
  readonly slug: string;
  readonly name: string;
  readonly standing: 'draft' | 'applied' | 'verified' | 'suspended';
  readonly verifiedUntil?: string | null;
  readonly sample?: boolean;
}

export interface Listed {
  readonly specialists: readonly ListedSpecialist[];
  readonly more: boolean;
}

/** Somebody all of whose writing is reviewed. */
export interface AlwaysReviewed {
  readonly slug: string;
  readonly name: string;
  readonly since: string;
}

export interface AllAlwaysReviewed {
  readonly specialists: readonly AlwaysReviewed[];
  /** For whom it ended, the latest first. */
  readonly ended: readonly (AlwaysReviewed & {
    readonly at: string;
    /** The operator's handle, while there is that account. */
    readonly by: string | null;
    readonly reason: string;
  })[];
}

export interface Vocabulary {
  readonly topics: readonly Named[];
  readonly approaches: readonly Named[];
  readonly languages: readonly Named[];
  readonly ways: readonly Named[];
  readonly credentialKinds: readonly Named[];
  readonly checks: readonly Named[];
}

/** The number of something, or null while it is fewer than ten: then it could point at somebody. */
export interface Count {
  readonly word: string;
  readonly count: number | null;
}

/** The operator's calls in protocol/HTTP.md. */
export class Calls {
  private names: Promise<Vocabulary> | undefined;

  constructor(readonly api: Api) {}

  async applications(): Promise<readonly Waiting[]> {
    return (await this.api.get<{ applications: readonly Waiting[] }>('/api/operator/applications'))
      .applications;
  }

  application(id: string): Promise<ApplicationToDecide> {
    return this.api.post('/api/operator/application', { id });
  }

  /** By name, a page at a time: `after` is the slug of the last one of the page before. */
  specialists(search: string, after = ''): Promise<Listed> {
    return this.api.get(`/api/operator/specialists?${new URLSearchParams({ search, after })}`);
  }

  alwaysReviewed(): Promise<AllAlwaysReviewed> {
    return this.api.get('/api/operator/always-reviewed');
  }

  endAlwaysReviewed(specialist: string, reason: string): Promise<AllAlwaysReviewed> {
    return this.api.post('/api/operator/always-reviewed/end', { specialist, reason });
  }

  vocabulary(): Promise<Vocabulary> {
    const query = new URLSearchParams({ language: document.documentElement.lang });
    this.names ??= this.api.get<Vocabulary>(`/api/vocabulary?${query}`).catch((problem: unknown) => {
      this.names = undefined;
      throw problem;
    });
    return this.names;
  }
}

/** The name of a word of the vocabulary, or the word while it has none. */
export function nameOf(list: readonly Named[], word: string): string {
  return list.find((each) => each.word === word)?.name ?? word;
}
