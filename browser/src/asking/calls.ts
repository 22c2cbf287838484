import type { Api } from '../account/api.ts';
import type { QuestionDraft } from '../account/question-drafts.ts';
import type { Question, State, Text } from '../account/questions.ts';
import { textOf } from './draft.ts';

/** A line in the list of the own questions. */
export interface Own {
  readonly id: string;
  readonly language: string;
  readonly title: string;
  readonly penName: string;
  readonly state: State;
  readonly shown: boolean;
  readonly address?: string;
  readonly askedAt: string;
  readonly answers: number;
  /** How much came of it since it was last looked at. */
  readonly news: number;
}

/** A question that somebody else asked and that was answered. */
export interface Similar {
  readonly title: string;
  readonly summary: string;
  readonly address: string;
  readonly answers: readonly string[];
}

/** The asker's calls in protocol/HTTP.md. */
export class Calls {
  constructor(readonly api: Api) {}

  async all(): Promise<readonly Own[]> {
    return (await this.api.get<{ questions: readonly Own[] }>('/api/questions')).questions;
  }

  one(id: string): Promise<Question> {
    return this.api.post('/api/questions/one', { id });
  }

  /** @param danger whether it is about danger: then no answer that is meant for a calm parting is shown */
  async similar(language: string, text: string, danger: boolean): Promise<readonly Similar[]> {
    const body = { language, text: text.slice(0, 6000), danger };
    return (await this.api.post<{ questions: readonly Similar[] }>('/api/questions/similar', body)).questions;
  }

  async penNames(language: string): Promise<readonly string[]> {
    const query = new URLSearchParams({ language });
    return (await this.api.get<{ names: readonly string[] }>(`/api/pen-names?${query}`)).names;
  }

  /** Sends a question that was not sent before, or the same once more. */
  ask(draft: QuestionDraft): Promise<Question> {
    const { request: id, language, penName } = draft;
    return this.api.post('/api/questions/ask', { id, language, penName, question: textOf(draft) });
  }

  /** Sends another text for a question. With `hide`, readers do not see the old one until the new was read. */
  change(
    of: { readonly id: string; readonly version: number },
    question: Text,
    hide: boolean,
  ): Promise<Question> {
    return this.api.post('/api/questions/change', { ...of, question, hide });
  }

  withdraw(id: string): Promise<void> {
    return this.api.post('/api/questions/withdraw', { id });
  }

  helped(answer: string, helped: boolean): Promise<Question> {
    return this.api.post('/api/questions/helped', { answer, helped });
  }

  followUp(id: string, answer: string, text: string): Promise<Question> {
    return this.api.post('/api/questions/follow-up', { id, answer, text });
  }

  changeFollowUp(id: string, version: number, text: string): Promise<Question> {
    return this.api.post('/api/questions/follow-up/change', { id, version, text });
  }

  withdrawFollowUp(id: string): Promise<Question> {
    return this.api.post('/api/questions/follow-up/withdraw', { id });
  }

  seen(id: string): Promise<void> {
    return this.api.post('/api/questions/seen', { id });
  }
}
