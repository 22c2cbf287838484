import type { Api } from '../account/api.ts';
import type { StoryDraft } from '../account/story-drafts.ts';
import type { Named } from '../account/fields.ts';

/** What everybody reads. */
export interface Shown {
  readonly address: string;
  readonly title: string;
  readonly text?: string;
  readonly topics: readonly string[];
  readonly day: string;
}

/** What was sent and is not public. */
export interface Sent {
  readonly state: 'waiting' | 'returned' | 'taken-down';
  readonly since: string;
  readonly title: string;
  readonly text?: string;
  readonly topics: readonly string[];
  readonly reason: string;
}

export interface Story {
  readonly id: string;
  readonly version: number;
  readonly language: 'en' | 'de';
  readonly penName: string;
  readonly shown?: Shown;
  readonly sent?: Sent;
}

export interface Mine {
  readonly stories: readonly Story[];
  /** Until another story may be sent. */
  readonly seconds: number;
}

/** The calls of a person about the own stories. */
export class Calls {
  constructor(private readonly api: Api) {}

  now(): Date {
    return this.api.clock.now();
  }

  mine(): Promise<Mine> {
    return this.api.get('/api/stories');
  }

  one(id: string): Promise<Story> {
    return this.api.post('/api/stories/one', { id });
  }

  /** Sends exactly what the draft says: as a new story, or in place of one that was sent before. */
  send({ of, request, language, penName, title, text, topics }: StoryDraft): Promise<Story> {
    return of
      ? this.api.post('/api/stories/change', { ...of, title, text, topics })
      : this.api.post('/api/stories/send', { request, language, penName, title, text, topics });
  }

  keepAsItIs(id: string): Promise<Story> {
    return this.api.post('/api/stories/keep-as-it-is', { id });
  }

  withdraw(id: string): Promise<void> {
    return this.api.post('/api/stories/withdraw', { id });
  }

  async penNames(language: string): Promise<readonly string[]> {
    return (await this.api.get<{ names: string[] }>(`/api/pen-names?language=${language}`)).names;
  }

  async topics(language: string): Promise<readonly Named[]> {
    return (await this.api.get<{ topics: Named[] }>(`/api/vocabulary?language=${language}`)).topics;
  }
}
