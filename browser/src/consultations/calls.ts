import type { Api } from '../account/api.ts';
import type { Answer, Consultation, FreeTimes, Mark, Mine, Reason, Way } from './consultation.ts';

/** A time with a specialist in a way of meeting. The same request may be sent again when its answer was lost. */
export interface Wish {
  readonly request: string;
  readonly specialist: string;
  readonly starts: string;
  readonly way: Way;
}

/** The calls of a person's consultations. */
export class Calls {
  constructor(private readonly api: Api) {}

  now(): Date {
    return this.api.clock.now();
  }

  /** By how much this browser's clock is wrong, in milliseconds, as far as that is known. */
  get clockWrongBy(): number {
    return this.api.clock.wrongBy;
  }

  mine(): Promise<Mine> {
    return this.api.get('/api/consultations');
  }

  freeTimes(specialist: string, from: Date, until: Date): Promise<FreeTimes> {
    const query = new URLSearchParams({ specialist, from: from.toISOString(), until: until.toISOString() });
    return this.api.get(`/api/free-times?${query}`);
  }

  hold(wish: Wish): Promise<Consultation> {
    return this.post('hold', wish);
  }

  confirm({ id }: Consultation): Promise<Consultation> {
    return this.post('confirm', { id });
  }

  async release({ id }: Consultation): Promise<void> {
    await this.api.post('/api/consultations/release', { id });
  }

  move({ id, version }: Consultation, starts: string, way: Way): Promise<Consultation> {
    return this.post('move', { id, version, starts, way });
  }

  callOff({ id, version }: Consultation, reason: Reason): Promise<Consultation> {
    return this.post('call-off', { id, version, reason });
  }

  wait({ id }: Consultation): Promise<Consultation> {
    return this.post('wait', { id });
  }

  stopWaiting({ id }: Consultation): Promise<Consultation> {
    return this.post('wait/stop', { id });
  }

  takeEarlier({ id }: Consultation): Promise<Consultation> {
    return this.post('wait/take', { id });
  }

  notThere({ id }: Consultation): Promise<Consultation> {
    return this.post('not-there', { id });
  }

  answer({ id }: Consultation, answer: Answer): Promise<Consultation> {
    return this.post('answer', { id, answer });
  }

  feedback({ id }: Consultation, marks: readonly Mark[], sealed: string | undefined): Promise<Consultation> {
    return this.post('feedback', { id, marks, ...(sealed ? { sealed } : {}) });
  }

  async calendarFile({ id }: Consultation, language: string): Promise<string> {
    return (await this.api.post<{ file: string }>('/api/consultations/calendar-file', { id, language })).file;
  }

  seen(ids: readonly string[]): Promise<void> {
    return this.api.post('/api/consultations/notices/seen', { ids });
  }

  private post(what: string, body: object): Promise<Consultation> {
    return this.api.post(`/api/consultations/${what}`, body);
  }
}
