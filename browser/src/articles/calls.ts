import type { Api } from '../account/api.ts';
import type { Named } from '../account/fields.ts';
import type { Csl, Listed, Problem, Reference, Text, Writing } from './writing.ts';

export interface OwnList {
  readonly writings: readonly Listed[];
  /** The first pieces of a specialist are reviewed before they are public. */
  readonly newSpecialist: boolean;
  /** All that this specialist publishes is reviewed first, however much was approved. */
  readonly alwaysReviewed: boolean;
}

export interface Preview {
  readonly html: string;
  readonly minutes: number;
  readonly problems: readonly Problem[];
}

export interface ReadReferences {
  readonly references: readonly { readonly id: string; readonly csl: Csl }[];
  readonly problems: readonly Problem[];
}

export interface Entry {
  readonly id: string;
  readonly html: string;
}

export interface Revision {
  readonly number: number;
  readonly at: string;
  readonly published: boolean;
}

export interface ComparedPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** The calls of a specialist's writings in protocol/HTTP.md. */
export class Calls {
  constructor(readonly api: Api) {}

  list(): Promise<OwnList> {
    return this.api.get('/api/specialist/writings');
  }

  writing(id: string): Promise<Writing> {
    return this.api.post('/api/specialist/writing', { id });
  }

  save(id: string, text: Text): Promise<Writing> {
    return this.api.post('/api/specialist/writing/save', { id, ...text });
  }

  preview({ kind, language, title, cover, body, references, source }: Text): Promise<Preview> {
    const seen = { kind, language, title, cover, body, references, source };
    return this.api.post('/api/specialist/writing/preview', seen);
  }

  readReferences(text: string): Promise<ReadReferences> {
    return this.api.post('/api/specialist/references/read', { text });
  }

  async entries(language: string, references: readonly Reference[]): Promise<readonly Entry[]> {
    const path = '/api/specialist/references/format';
    return (await this.api.post<{ entries: readonly Entry[] }>(path, { language, references })).entries;
  }

  submit(id: string, version: number): Promise<Writing> {
    return this.api.post('/api/specialist/writing/submit', { id, version });
  }

  withdraw(id: string): Promise<Writing> {
    return this.api.post('/api/specialist/writing/withdraw', { id });
  }

  delete(id: string): Promise<void> {
    return this.api.post('/api/specialist/writing/delete', { id });
  }

  async revisions(id: string): Promise<readonly Revision[]> {
    const path = '/api/specialist/writing/revisions';
    return (await this.api.post<{ revisions: readonly Revision[] }>(path, { id })).revisions;
  }

  async comparison(id: string, from: number, to: number): Promise<readonly ComparedPart[]> {
    const path = '/api/specialist/writing/comparison';
    return (await this.api.post<{ parts: readonly ComparedPart[] }>(path, { id, from, to })).parts;
  }

  async topics(language: string): Promise<readonly Named[]> {
    const query = new URLSearchParams({ language });
    return (await this.api.get<{ topics: readonly Named[] }>(`/api/vocabulary?${query}`)).topics;
  }
}
