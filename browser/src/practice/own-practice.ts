import type { Account } from '../account/account.ts';
import type { Api } from '../account/api.ts';
import type { Calls, OwnProfile, Profile, Vocabulary } from './calls.ts';
import { Calls as PracticeCalls } from './calls.ts';
import type { Hours } from './hours.ts';
import { Kept } from '../account/kept.ts';
import { ownZone, Zoned } from './zoned.ts';

/**
 * What a specialist has open on this page. It outlives the screens, so that going to another one, or locking, loses
 * nothing that was typed; nothing in it is a client's.
 */
export class OwnPractice {
  readonly calls: Calls;
  own: OwnProfile | undefined;
  vocabulary: Vocabulary | undefined;
  profile: Kept<Profile> | undefined;
  hours: Kept<Hours> | undefined;
  /** Which screen was open, for coming back after a lock. */
  at: 'today' | 'calendar' | 'hours' | 'profile' | 'figures' = 'today';

  constructor(
    readonly api: Api,
    readonly account: Account,
  ) {
    this.calls = new PracticeCalls(api);
  }

  /** The zone of the profile: days and times are told in it everywhere. */
  get zone(): string {
    return this.own?.profile?.zone ?? ownZone();
  }

  get zoned(): Zoned {
    return new Zoned(this.zone);
  }

  get unsaved(): boolean {
    return [this.profile, this.hours].some((kept) => kept !== undefined && kept.state !== 'saved');
  }

  async readProfile(): Promise<void> {
    this.own = await this.calls.profile();
    const { profile } = this.own;
    if (this.profile) {
      if (profile) await this.profile.refresh();
      return;
    }
    const way = { load: () => this.loadProfile(), store: (value: Profile) => this.storeProfile(value) };
    this.profile = profile ? Kept.of(profile, way) : Kept.of(nothingYet(), way);
  }

  private async loadProfile(): Promise<Profile> {
    this.own = await this.calls.profile();
    return this.own.profile ?? nothingYet();
  }

  private async storeProfile(value: Profile): Promise<number> {
    this.own = await this.calls.storeProfile(value);
    return this.own.profile?.version ?? value.version;
  }

  async readVocabulary(): Promise<Vocabulary> {
    return (this.vocabulary ??= await this.calls.vocabulary(document.documentElement.lang));
  }

  async readHours(): Promise<void> {
    if (this.hours) {
      await this.hours.refresh();
      return;
    }
    this.hours = await Kept.load({
      load: () => this.calls.hours(),
      store: async (value) => (await this.calls.storeHours(value)).version,
    });
  }
}

export function nothingYet(): Profile {
  return {
    version: 0,
    slug: '',
    name: '',
    standing: 'draft',
    sample: false,
    zone: ownZone(),
    country: '',
    region: '',
    topics: [],
    approaches: [],
    languages: [],
    ways: [],
    offersFirst: true,
    fee: null,
    about: '',
    forWhom: '',
    notFor: '',
    portrait: false,
    credentials: [],
  };
}
