/// The private space on this device, with the same rules as `browser/src/space/`.
///
/// 1. What the server holds is used only after its head was verified: signed by the owner, over exactly these records, never older than
///    the one seen last ([Space#pull]).
/// 2. A change stays among the unsaved ones until the server has acknowledged it ([UnsavedChanges]).
/// 3. At most one push is under way. When its answer got lost, the same push is sent again before anything else, so that it is stored once.
/// 4. Changed on two devices: an edit wins over a deletion, and of two edits both stay, the later one under a new id and marked
///    `second`. No text is overwritten that its writer had not seen.
/// 5. An entry that cannot be read is told and kept; it hides no other.
///
/// A change: written → (in a push → acknowledged) → held. A push: made → sent → stored, or overtaken: pull, merge, make anew.
@NullMarked
package morrow.client.space;

import org.jspecify.annotations.NullMarked;
