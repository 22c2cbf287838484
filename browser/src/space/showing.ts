import type { Role } from '../account/account.ts';
import type { Door } from '../account/doors.ts';
import type { Room } from '../account/part.ts';

/** A page of the open space. */
export type Inside =
  | { readonly view: 'entries' | 'account' }
  | { readonly view: 'editor'; readonly id: string }
  | { readonly view: 'room'; readonly room: Room };

/** What the page shows. Nothing of it is in the address or the history. */
export type Showing =
  | Inside
  | { readonly view: Door | 'opening' | 'locked' }
  | { readonly view: 'code'; readonly code: string; readonly then: () => void }
  | { readonly view: 'second-step'; readonly then: () => void }
  | { readonly view: 'stopped'; readonly word: string }
  | { readonly view: 'farewell'; readonly reason: 'signed-out' | 'deleted' };

export function roomOf(showing: Showing): Room | undefined {
  return showing.view === 'room' ? showing.room : undefined;
}

const ROOMS: Readonly<Record<Role, readonly Room[]>> = {
  person: ['consultations', 'stories', 'asking'],
  specialist: ['practice', 'articles', 'answering'],
  operator: ['operator', 'review'],
};

/** The rooms of a role, in the order of the navigation. Some specialists review, too. */
export function roomsOf(role: Role, reviews: boolean): readonly Room[] {
  return role === 'specialist' && reviews ? [...ROOMS[role], 'review'] : ROOMS[role];
}
