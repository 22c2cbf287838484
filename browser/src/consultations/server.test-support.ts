import { Refused } from '../account/refused.ts';
import { ServerInMemory } from '../account/server.test-support.ts';
import type { Consultation, FreeTime, Mine, Way } from './consultation.ts';
import type { Wish } from './calls.ts';

export const NOW = Date.parse('2026-11-22T09:00:00Z');

interface Done extends Wish {
  readonly id: string;
}

/** One specialist with free times, as protocol/HTTP.md says it: a wish is done once, and one person holds one time. */
export class Practice extends ServerInMemory {
  free: FreeTime[] = [
    { starts: '2026-11-24T14:00:00Z', ways: ['phone', 'video'] },
    { starts: '2026-11-24T15:00:00Z', ways: ['phone'] },
  ];
  mine: Consultation[] = [];
  /** The answer to the next call of this name is lost after it was done. */
  lose: string | undefined;
  refuse: string | undefined;
  readonly wishes: Done[] = [];

  constructor() {
    super();
    this.session = true;
    this.more.set('GET /api/consultations', (): Mine => ({ consultations: this.mine, notices: [] }));
    this.more.set('GET /api/free-times', ({ from, until }) => ({
      zone: 'Europe/Berlin',
      offersFirst: true,
      times: this.free.filter(({ starts }) => {
        const time = Date.parse(starts);
        return time >= Date.parse(String(from)) && time < Date.parse(String(until));
      }),
    }));
    this.more.set('POST /api/consultations/hold', (body) => this.hold(body as unknown as Wish));
    this.more.set('POST /api/consultations/confirm', ({ id }) => this.confirm(String(id)));
    this.more.set('POST /api/consultations/release', ({ id }) => {
      this.letGo(String(id));
      return {};
    });
  }

  private hold(wish: Wish): Consultation {
    if (this.refuse) throw new Refused(409, this.refuse);
    const before = this.wishes.find(({ request }) => request === wish.request);
    const held = this.mine.find(({ id }) => id === before?.id);
    if (before && !held) throw new Refused(409, 'consultation.hold-over');
    if (held) return held;
    for (const { id, status } of this.mine) if (status === 'held') this.letGo(id);
    const time = this.free.find(({ starts }) => Date.parse(starts) === Date.parse(wish.starts));
    if (!time) throw new Refused(409, 'consultation.taken');
    this.free = this.free.filter((each) => each !== time);
    const id = crypto.randomUUID();
    this.wishes.push({ ...wish, id });
    const made = consultation({ id, starts: wish.starts, way: wish.way, status: 'held' });
    this.mine = [...this.mine, made];
    return made;
  }

  private confirm(id: string): Consultation {
    const held = this.mine.find((each) => each.id === id);
    if (!held) throw new Refused(409, 'consultation.hold-over');
    const booked: Consultation = { ...held, status: 'booked', version: 2 };
    this.mine = this.mine.map((each) => (each.id === id ? booked : each));
    return booked;
  }

  letGo(id: string): void {
    const held = this.mine.find((each) => each.id === id);
    if (!held) return;
    this.mine = this.mine.filter((each) => each !== held);
    this.free = [...this.free, { starts: held.starts, ways: ['phone', 'video'] }];
  }
}

export function consultation(
  fields: Partial<Consultation> & { readonly starts: string; readonly way?: Way },
): Consultation {
  const starts = new Date(fields.starts);
  const after = (minutes: number) => new Date(starts.getTime() + minutes * 60_000).toISOString();
  return {
    id: '0190a000-0000-7000-8000-0000000000c1',
    version: 1,
    status: 'booked',
    ends: after(30),
    noticeUntil: after(-1_440),
    heldUntil: new Date(NOW + 600_000).toISOString(),
    way: 'phone',
    specialist: { slug: 'maria-lind', name: 'Maria Lind', zone: 'Europe/Berlin', portrait: false },
    callName: 'quiet harbour',
    answers: { shown: false },
    feedbackGiven: false,
    ...fields,
  };
}
