import { html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Account } from '../account/account.ts';
import type { Api } from '../account/api.ts';
import type { Arrival } from '../account/choice.ts';
import { room, type Room } from '../account/part.ts';
import type { Place } from '../account/place.ts';
import type { QuestionDrafts } from '../account/question-drafts.ts';
import type { ReplyDrafts } from '../account/reply-drafts.ts';
import type { ReviewDrafts } from '../account/review-drafts.ts';
import type { StoryDrafts } from '../account/story-drafts.ts';
import { View } from '../account/view.ts';

/** Loads a room and shows its element. Without a network it can be tried again. */
@customElement('morrow-room')
export class RoomLoader extends View {
  @property() room!: Room;
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) account!: Account;
  /** What was chosen on a public page, until it is held or let go. Only for `consultations`. */
  @property({ attribute: false }) arrival: Arrival;
  /** Called when it was used, so that going there again does not bring it up again. */
  @property({ attribute: false }) chosen!: () => void;
  /** What is being written, as the space keeps it, and how far it is saved. Only for the rooms in which it is written. */
  @property({ attribute: false }) stories!: StoryDrafts;
  @property({ attribute: false }) questions!: QuestionDrafts;
  @property({ attribute: false }) replies!: ReplyDrafts;
  @property({ attribute: false }) reviews!: ReviewDrafts;
  /** Where in the room somebody was before the lock. */
  @property({ attribute: false }) place!: Place<unknown>;
  @property() saving = 'saved';
  /** The room whose element is there; another one can be on its way. */
  @state() private ready: Room | undefined;

  protected override firstUpdated(): void {
    // The room's own screen takes the focus.
  }

  /** Going from one room to another keeps this element. */
  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('room')) this.load();
  }

  private load(): void {
    const wanted = this.room;
    void this.attempt(async () => {
      await room(wanted);
      this.ready = wanted;
    }).finally(() => {
      if (this.room !== wanted && !this.mistake) this.load(); // Somebody went on while it was loading.
    });
  }

  override render() {
    const { words, api, account, ready } = this;
    if (ready !== this.room) {
      return this.fetching(() => {
        this.load();
      });
    }
    switch (this.room) {
      case 'consultations':
        return html`<morrow-consultations
          .words=${words}
          .api=${api}
          .account=${account}
          .arrival=${this.arrival}
          .chosen=${this.chosen}
        ></morrow-consultations>`;
      case 'practice':
        return html`<morrow-practice .words=${words} .api=${api} .account=${account}></morrow-practice>`;
      case 'stories':
        return html`<morrow-stories
          .words=${words}
          .api=${api}
          .account=${account}
          .drafts=${this.stories}
          .place=${this.place}
          .saving=${this.saving}
        ></morrow-stories>`;
      case 'asking':
        return html`<morrow-asking
          .words=${words}
          .api=${api}
          .account=${account}
          .drafts=${this.questions}
          .replies=${this.replies}
          .place=${this.place}
          .saving=${this.saving}
        ></morrow-asking>`;
      case 'articles':
        return html`<morrow-articles .words=${words} .api=${api} .account=${account}></morrow-articles>`;
      case 'answering':
        return html`<morrow-answering
          .words=${words}
          .api=${api}
          .account=${account}
          .replies=${this.replies}
          .place=${this.place}
          .saving=${this.saving}
        ></morrow-answering>`;
      case 'review':
        return html`<morrow-review
          .words=${words}
          .api=${api}
          .account=${account}
          .drafts=${this.reviews}
          .place=${this.place}
          .saving=${this.saving}
        ></morrow-review>`;
      case 'operator':
        return html`<morrow-operator .words=${words} .api=${api} .account=${account}></morrow-operator>`;
    }
  }
}
