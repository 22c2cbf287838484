import type { Api } from '../account/api.ts';
import type { Question, State } from '../account/questions.ts';

/** A question that waits for answers. */
export interface Open {
  readonly id: string;
  readonly language: string;
  readonly title: string;
  readonly beginning: string;
  readonly topics: readonly string[];
  readonly danger: boolean;
  readonly answers: number;
  readonly publishedAt: string;
  readonly fits: boolean;
}

/** A question that this specialist answered. */
export interface Answered {
  readonly id: string;
  readonly title: string;
  readonly address?: string;
  readonly state: State;
  readonly shown: boolean;
  readonly helped: boolean;
  readonly at: string;
  /** How much came of it since it was last looked at. */
  readonly news: number;
}

export interface Mine {
  /** Whether this specialist is verified today, and may write. */
  readonly verified: boolean;
  readonly answered: readonly Answered[];
}

/** The specialist's calls in protocol/HTTP.md. */
export class Calls {
  constructor(readonly api: Api) {}

  mine(): Promise<Mine> {
    return this.api.get('/api/answers');
  }

  async open(language: string, fits: boolean): Promise<readonly Open[]> {
    return (await this.api.post<{ questions: readonly Open[] }>('/api/answers/open', { language, fits }))
      .questions;
  }

  question(id: string): Promise<Question> {
    return this.api.post('/api/answers/question', { id });
  }

  answer(id: string, question: string, text: string): Promise<Question> {
    return this.api.post('/api/answers/answer', { id, question, text });
  }

  followUp(id: string, answer: string, text: string): Promise<Question> {
    return this.api.post('/api/answers/follow-up', { id, answer, text });
  }

  change(id: string, version: number, text: string): Promise<Question> {
    return this.api.post('/api/answers/change', { id, version, text });
  }

  withdraw(id: string): Promise<void> {
    return this.api.post('/api/answers/withdraw', { id });
  }

  seen(id: string): Promise<void> {
    return this.api.post('/api/answers/seen', { id });
  }
}
