/**
 * Where somebody is in a room: views and ids, never a word that was written. It outlives the lock, which takes the room's element
 * away, so that unlocking leads back to the same place; it goes when somebody leaves the room.
 */
export interface Place<P> {
  now: P | undefined;
}
