import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Account } from '../account/account.ts';
import type { Api } from '../account/api.ts';
import type { Arrival } from '../account/choice.ts';
import { Form } from '../account/form.ts';
import { zoneHere } from '../shell/times.ts';
import './call-off.ts';
import { Calls } from './calls.ts';
import type { Consultation, Mine } from './consultation.ts';
import { explained } from './explain.ts';
import './list.ts';
import './move.ts';
import './one.ts';
import type { Page } from './screen.ts';
import './take.ts';
import './zone-choice.ts';

/** How often it is looked whether the other side changed something, while the page is to be seen. */
const LOOK_EVERY = 60_000;

/** The person's consultations: a room of the space (browser/src/space/README.md). */
@customElement('morrow-consultations')
export class Consultations extends Form {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) account!: Account;
  @property({ attribute: false }) arrival: Arrival;
  @property({ attribute: false }) chosen!: () => void;
  @state() private page: Page = { view: 'list' };
  @state() private mine: Mine | undefined;
  @state() private zone = zoneHere();
  private calls!: Calls;
  private looking: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.looking = setInterval(() => {
      if (!document.hidden && this.mine) void this.look();
    }, LOOK_EVERY);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.looking);
    this.mine = undefined;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('api')) this.calls = new Calls(this.api);
  }

  protected override firstUpdated(): void {
    const { arrival } = this;
    if (arrival && arrival !== 'unread') {
      const { specialist, starts } = arrival;
      this.page = { view: 'take', specialist, starts: starts.toISOString() };
    }
    void this.attempt(() => this.look());
  }

  protected override explained(problem: unknown): string {
    return explained(this.words, problem);
  }

  private async look(): Promise<void> {
    try {
      this.mine = await this.calls.mine();
    } catch (problem) {
      if (!this.mine) throw problem; // What is shown stays; the next look or press says what is wrong.
    }
  }

  private readonly go = (page: Page): void => {
    if (this.arrival) this.chosen();
    this.page = page;
    void this.look();
  };

  private readonly changed = (now: Consultation): void => {
    const { consultations = [], notices = [] } = this.mine ?? {};
    this.mine = { notices, consultations: [now, ...consultations.filter(({ id }) => id !== now.id)] };
  };

  private readonly seen = async (ids: readonly string[]): Promise<void> => {
    await this.calls.seen(ids);
    if (this.mine)
      this.mine = { ...this.mine, notices: this.mine.notices.filter(({ id }) => !ids.includes(id)) };
  };

  override render() {
    const { words, mine } = this;
    return html`
      ${this.arrival === 'unread' ? html`<div class="notice"><p>${words('chosen.unread')}</p></div>` : nothing}
      ${this.calls.clockWrongBy === 0 ? nothing : this.zoneChoice()}
      ${mine ? this.shown(mine) : this.notYet()}
      ${this.calls.clockWrongBy === 0 && mine ? this.zoneChoice() : nothing}
    `;
  }

  private notYet() {
    return this.fetching(() => {
      void this.attempt(() => this.look());
    });
  }

  private zoneChoice() {
    return html`<morrow-zone-choice
      .words=${this.words}
      .calls=${this.calls}
      .zone=${this.zone}
      .choose=${(zone: string) => {
        this.zone = zone;
      }}
    ></morrow-zone-choice>`;
  }

  private shown(mine: Mine) {
    const { words, calls, zone, go, changed, page } = this;
    if (page.view === 'take') {
      return html`<morrow-take
        .words=${words}
        .calls=${calls}
        .zone=${zone}
        .go=${go}
        .changed=${changed}
        .specialist=${page.specialist}
        .starts=${page.starts}
      ></morrow-take>`;
    }
    const one = page.view === 'list' ? undefined : mine.consultations.find(({ id }) => id === page.id);
    if (page.view === 'list' || !one) {
      return html`<morrow-my-consultations
        .words=${words}
        .calls=${calls}
        .zone=${zone}
        .go=${go}
        .changed=${changed}
        .mine=${mine}
        .seen=${this.seen}
      ></morrow-my-consultations>`;
    }
    switch (page.view) {
      case 'one':
        return html`<morrow-consultation
          .words=${words}
          .calls=${calls}
          .zone=${zone}
          .go=${go}
          .changed=${changed}
          .account=${this.account}
          .consultation=${one}
        ></morrow-consultation>`;
      case 'move':
        return html`<morrow-move
          .words=${words}
          .calls=${calls}
          .zone=${zone}
          .go=${go}
          .changed=${changed}
          .consultation=${one}
        ></morrow-move>`;
      case 'call-off':
        return html`<morrow-call-off
          .words=${words}
          .calls=${calls}
          .zone=${zone}
          .go=${go}
          .changed=${changed}
          .consultation=${one}
        ></morrow-call-off>`;
    }
  }
}
