/**
 * What a room may ask of the private space for keeping what is being written. It is sealed there, as notes are; nothing here
 * reaches a server unsealed.
 */
export interface Drafts<D extends { readonly id: string }> {
  /** The one that was begun last comes first. */
  all(): readonly D[];
  newId(): string;
  write(draft: D): void;
  remove(id: string): void;
  /** Called when the text of a draft goes on under another id, because another device changed it too. */
  moved: (from: string, to: string) => void;
}
