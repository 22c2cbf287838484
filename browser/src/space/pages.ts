import { html, nothing, type TemplateResult } from 'lit';
import type { Account } from '../account/account.ts';
import '../account/account-page.ts';
import '../account/again.ts';
import '../account/second-step-loader.ts';
import type { Api } from '../account/api.ts';
import type { Arrival } from '../account/choice.ts';
import type { IdleLock } from '../account/idle.ts';
import type { Room } from '../account/part.ts';
import type { Place } from '../account/place.ts';
import type { HashOptions } from '../crypto/index.ts';
import type { Words } from '../shell/words.ts';
import './editor.ts';
import './entries.ts';
import { navigation } from './navigation.ts';
import './news.ts';
import { today, withoutMark } from './note.ts';
import type { PrivateSpace } from './private-space.ts';
import './room.ts';
import type { Inside } from './showing.ts';

/** What is asked for again after the session ended, one after the other. */
export type Again = 'passphrase' | 'second-step';

/** What the pages of the open space ask of the element around them. */
export interface House {
  readonly words: Words;
  readonly api: Api;
  readonly account: Account;
  readonly space: PrivateSpace;
  readonly idle: IdleLock;
  readonly undoable: boolean;
  readonly arrival: Arrival;
  readonly rooms: readonly Room[];
  readonly place: Place<unknown>;
  readonly again: Again | undefined;
  go(to: Inside): void;
  lock(): void;
  signOut(): Promise<void>;
  isBack(): void;
  signInAgain(passphrase: string, options: HashOptions): Promise<void>;
  newCode(code: string): void;
  deleted(): void;
  discard(id: string): void;
  bringBack(): void;
  finish(id: string): void;
  chosen(): void;
}

export function inside(house: House, showing: Inside): TemplateResult {
  const { words, rooms } = house;
  return html`
    ${navigation(
      words,
      rooms,
      showing,
      (to) => {
        house.go(to);
      },
      () => {
        house.lock();
      },
    )}
    ${again(house)} ${page(house, showing)}
  `;
}

/** The page below stays as it is, with what was typed. */
function again({ again, words, api, account, ...house }: House) {
  switch (again) {
    case 'passphrase':
      return html`<morrow-again
        .words=${words}
        .signIn=${(passphrase: string, options: HashOptions) => house.signInAgain(passphrase, options)}
      ></morrow-again>`;
    case 'second-step':
      return html`<section class="notice">
        <morrow-second-step-loader
          .words=${words}
          .api=${api}
          .account=${account}
          .passed=${() => {
            house.isBack();
          }}
        ></morrow-second-step-loader>
      </section>`;
    case undefined:
      return nothing;
  }
}

function page(house: House, showing: Inside): TemplateResult {
  switch (showing.view) {
    case 'editor':
      return editor(house, showing.id);
    case 'account':
      return accountPage(house);
    case 'entries':
      return entries(house);
    case 'room':
      return html`<morrow-room
        .words=${house.words}
        .room=${showing.room}
        .api=${house.api}
        .account=${house.account}
        .arrival=${house.arrival}
        .stories=${house.space.stories}
        .questions=${house.space.questions}
        .replies=${house.space.replies}
        .reviews=${house.space.reviews}
        .place=${house.place}
        .saving=${house.space.saver.state}
        .chosen=${() => {
          house.chosen();
        }}
      ></morrow-room>`;
  }
}

function editor(house: House, id: string): TemplateResult {
  const { words, space } = house;
  return html`<morrow-editor
    .words=${words}
    .note=${space.note(id)}
    .saving=${space.saver.state}
    .day=${today(new Date())}
    .typed=${(date: string, text: string) => {
      space.write(id, date, text);
    }}
    .discard=${() => {
      house.discard(id);
    }}
    .unmark=${() => {
      const note = space.note(id);
      if (note) space.put(id, withoutMark(note, new Date()));
    }}
    .done=${() => {
      house.finish(id);
    }}
  ></morrow-editor>`;
}

function accountPage(house: House): TemplateResult {
  const { words, api, account, space, idle } = house;
  return html`<morrow-account
    .words=${words}
    .api=${api}
    .account=${account}
    .contents=${space}
    .idle=${idle}
    .signOut=${() => house.signOut()}
    .unsaved=${space.unsavedCount}
    .newCode=${(code: string) => {
      house.newCode(code);
    }}
    .deleted=${() => {
      house.deleted();
    }}
  ></morrow-account>`;
}

function entries(house: House): TemplateResult {
  const { words, space, api, account } = house;
  return html`${
      account.role === 'person'
        ? html`<morrow-news
            .words=${words}
            .api=${api}
            .open=${() => {
              house.go({ view: 'room', room: 'consultations' });
            }}
            .openQuestions=${() => {
              house.go({ view: 'room', room: 'asking' });
            }}
          ></morrow-news>`
        : nothing
    }<morrow-entries
      .words=${words}
      .notes=${space.listed()}
      .unknown=${space.unknownCount()}
      .undoable=${house.undoable}
      .undo=${() => {
        house.bringBack();
      }}
      .write=${() => {
        house.go({ view: 'editor', id: space.newId() });
      }}
      .open=${(id: string) => {
        house.go({ view: 'editor', id });
      }}
    ></morrow-entries>`;
}
