import type { Named } from '../account/fields.ts';
import type { Api } from '../account/api.ts';
import type { Consultations } from './consultation.ts';
import type { Versioned } from '../account/draft.ts';
import type { Hours, Way } from './hours.ts';

export type Standing = 'draft' | 'applied' | 'verified' | 'suspended';

export interface WayDetail {
  readonly way: Way;
  readonly detail: string;
}

/** In the smallest unit of the currency, for an hour after the first consultation. */
export interface Fee {
  readonly from: number;
  /** None: it is one price. */
  readonly to?: number | null;
  readonly currency: string;
}

export interface Credential {
  readonly kind: string;
  readonly register: string;
  readonly number: string;
}

export interface Profile extends Versioned {
  readonly slug: string;
  readonly name: string;
  readonly standing: Standing;
  readonly verifiedUntil?: string | null;
  readonly sample: boolean;
  readonly zone: string;
  readonly country: string;
  readonly region: string;
  readonly topics: readonly string[];
  readonly approaches: readonly string[];
  readonly languages: readonly string[];
  readonly ways: readonly WayDetail[];
  readonly offersFirst: boolean;
  readonly fee: Fee | null;
  readonly about: string;
  readonly forWhom: string;
  readonly notFor: string;
  readonly portrait: boolean;
  readonly credentials: readonly Credential[];
}

export interface Evidence {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

export interface Application {
  readonly state: 'none' | 'open' | 'withdrawn' | 'verified' | 'returned' | 'refused';
  readonly submittedAt?: string | null;
  readonly reason?: string | null;
  readonly evidence: readonly Evidence[];
}

export interface OwnProfile {
  readonly profile: Profile | null;
  /** What the public sees while another name, country or credential waits to be verified. */
  readonly shown?: { readonly name: string; readonly country: string } | null;
  readonly suspended?: { readonly at: string; readonly reason: string } | null;
  readonly application: Application | null;
}

export interface Vocabulary {
  readonly topics: readonly Named[];
  readonly approaches: readonly Named[];
  readonly languages: readonly Named[];
  readonly ways: readonly Named[];
  readonly credentialKinds: readonly Named[];
  readonly checks: readonly Named[];
}

export interface FreeTime {
  readonly starts: string;
  readonly ways: readonly Way[];
}

/** A day as others see it, and why it has no times. */
export interface PreviewDay {
  readonly date: string;
  readonly times: readonly FreeTime[];
  readonly why?: string | null;
  readonly holiday?: string | null;
}

export interface HolidayCountry {
  readonly code: string;
  readonly name: string;
  readonly regions: readonly { readonly code: string; readonly name: string }[];
}

export interface Source {
  readonly id: string;
  readonly kind: 'address' | 'file';
  readonly name: string;
  readonly fetchedAt?: string | null;
  readonly state: 'waiting' | 'read' | 'failed';
  readonly problem?: string | null;
  readonly busy: number;
}

export interface Calendars {
  readonly sources: readonly Source[];
  readonly feed: { readonly since: string } | null;
}

/** The calls of a specialist's side in protocol/HTTP.md. */
export class Calls {
  constructor(readonly api: Api) {}

  vocabulary(language: string): Promise<Vocabulary> {
    return this.api.get(`/api/vocabulary?${new URLSearchParams({ language })}`);
  }

  profile(): Promise<OwnProfile> {
    return this.api.get('/api/specialist/profile');
  }

  /** The server refuses what it does not know, so only what a specialist can change is sent. */
  storeProfile(profile: Profile): Promise<OwnProfile> {
    const { name, zone, country, region, topics, approaches, languages, ways, offersFirst } = profile;
    const { fee, about, forWhom, notFor, credentials, version } = profile;
    const first = { name, zone, country, region, topics, approaches, languages, ways, offersFirst };
    return this.api.post('/api/specialist/profile', {
      ...first,
      fee,
      about,
      forWhom,
      notFor,
      credentials,
      version,
    });
  }

  /** The picture as base64url, if there is one. */
  async portrait(): Promise<string | null> {
    return (await this.api.get<{ image: string | null }>('/api/specialist/portrait')).image;
  }

  storeHours(hours: Hours): Promise<Hours> {
    return this.api.post('/api/specialist/hours', hours);
  }

  async preview(): Promise<readonly PreviewDay[]> {
    return (await this.api.get<{ days: readonly PreviewDay[] }>('/api/specialist/hours/preview?days=28'))
      .days;
  }

  async holidayPlaces(language: string): Promise<readonly HolidayCountry[]> {
    const query = new URLSearchParams({ language });
    const path = `/api/specialist/hours/holiday-places?${query}`;
    return (await this.api.get<{ countries: readonly HolidayCountry[] }>(path)).countries;
  }

  hours(): Promise<Hours> {
    return this.api.get('/api/specialist/hours');
  }

  consultations(from: Date, until: Date): Promise<Consultations> {
    const query = new URLSearchParams({ from: from.toISOString(), until: until.toISOString() });
    return this.api.get(`/api/specialist/consultations?${query}`);
  }

  calendars(): Promise<Calendars> {
    return this.api.get('/api/specialist/calendars');
  }
}
